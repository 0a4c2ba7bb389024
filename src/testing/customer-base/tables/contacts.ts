/** Of a region: mail providers with their weights, the ending of its companies' domains, and prefixes of mobile numbers. */
interface ContactTable {
  readonly mailDomains: readonly (readonly [domain: string, weight: number])[];
  readonly topLevelDomain: string;
  readonly callingCode: string;
  /** Without the leading zero. */
  readonly mobilePrefixes: readonly string[];
  /** How many digits a number has in all, the leading zero left out. */
  readonly digits: readonly [fewest: number, most: number];
}

const GERMAN: ContactTable = {
  mailDomains: [
    ["gmail.com", 27],
    ["web.de", 22],
    ["gmx.de", 20],
    ["t-online.de", 10],
    ["gmx.net", 5],
    ["outlook.de", 4],
    ["icloud.com", 3],
    ["hotmail.com", 3],
    ["yahoo.de", 3],
    ["freenet.de", 2],
    ["googlemail.com", 2],
    ["posteo.de", 1],
    ["arcor.de", 1],
  ],
  topLevelDomain: "de",
  callingCode: "49",
  mobilePrefixes: "151 152 157 159 160 162 163 170 171 172 173 174 175 176 177 178 179".split(" "),
  digits: [9, 11],
};

const AUSTRIAN: ContactTable = {
  mailDomains: [
    ["gmail.com", 40],
    ["gmx.at", 25],
    ["a1.net", 8],
    ["aon.at", 7],
    ["hotmail.com", 6],
    ["outlook.com", 5],
    ["icloud.com", 4],
    ["chello.at", 3],
    ["yahoo.de", 2],
  ],
  topLevelDomain: "at",
  callingCode: "43",
  mobilePrefixes: "650 660 664 676 677 680 681 688 699".split(" "),
  digits: [8, 11],
};

const SWISS: ContactTable = {
  mailDomains: [
    ["gmail.com", 38],
    ["bluewin.ch", 27],
    ["gmx.ch", 13],
    ["hotmail.com", 8],
    ["outlook.com", 5],
    ["icloud.com", 4],
    ["sunrise.ch", 3],
    ["hispeed.ch", 2],
  ],
  topLevelDomain: "ch",
  callingCode: "41",
  mobilePrefixes: "75 76 77 78 79".split(" "),
  digits: [9, 9],
};

/** How people of each country are reached; the weights are estimated. */
export const CONTACT_TABLES = { DE: GERMAN, AT: AUSTRIAN, CH: SWISS } as const;

/** The letters of a German keyboard, row below row, each row a bit further to the right than the one above. */
export const KEY_ROWS = ["qwertzuiopü", "asdfghjklöä", "yxcvbnm"] as const;

/** The digits of a keyboard: they are hit for each other, and letters are not hit for them. */
export const DIGIT_KEYS = "1234567890";

/**
 * What sounds the same or nearly so. `a=b`: either is written for the other; `a>b`: the second for the first. `^` and `$` are the
 * beginning and the end of a name.
 */
export const SOUND_ALIKES = `
eier=eyer eier=aier aier=ayer eyer=ayer ayer=ayr mann$=man$ midt=mitt midt=mid$ mitt=mit$ idt$=itt$ rdt$=rt$ ph>f fan$=phan$ fen$=phen$
ilip=illip th>t rt$=rth$ ck>k uk$=uck$ tz>z rz$=rtz$ ie>i iel=il ss>s ss=ß ll>l nn>n mm>m tt>t ff>f rr>r pp>p chs=x y>i ^ca=^ka
^cl=^kl ^co=^ko ^cu=^ku ^chr=^kr ^vo=^fo ^vi=^wi äu=eu ä>e ai=ei ah>a eh>e oh>o uh>u üh>ü öh>ö iel$=iehl$ uhn$=un$ ahn$=an$ ohl$=ol$ nd$=nt$
rg$=rk$ rd$=rt$ ara$=arah$ anna$=ana$ ian$=ijan$ ick$=ik$ ow$=o$ z$=s$ off$=of$ org$=orck$ ai$=ay$ gk>k cz>tsch
`;

/** Other ways to write a street, each as what is looked for and what is written. */
export const STREET_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/straße$/, "str."],
  [/straße$/, "strasse"],
  [/straße$/, "str"],
  [/strasse$/, "str."],
  [/([ -])Straße$/, "$1Str."],
  [/[ -]Straße$/, "straße"],
  [/ Straße$/, "-Str."],
  [/platz$/, "pl."],
  [/gasse$/, "g."],
  [/([a-zäöüß])weg$/, "$1 Weg"],
  [/allee$/, "-Allee"],
  [/^Sankt[ -]/, "St. "],
  [/^Am /, "a. "],
  [/-/g, " "],
  [/^Rue /, "R. "],
  [/^Avenue /, "Av. "],
  [/^Chemin /, "Ch. "],
  [/^Route /, "Rte "],
];

/** Other ways to write the name of a company, each as what is looked for and what is written. */
export const COMPANY_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ & /, " und "],
  [/ & /, " + "],
  [/ & /, "&"],
  [/ und /, " & "],
  [/^Gebrüder /, "Gebr. "],
  [/^Ingenieurbüro /, "Ing.-Büro "],
  [/^Rechtsanwälte /, "RAe "],
  [/^Kfz-/, "KFZ-"],
  [/^/, "Fa. "],
  [/^/, "Firma "],
  [/ /, "-"],
  [/ /, ""],
  [/-/, " "],
];

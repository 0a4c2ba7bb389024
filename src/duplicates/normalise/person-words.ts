import type { Salutation } from "../../records/party/index.js";
import { createWordMap, createWordSet } from "./word-tables.js";

/** Titles that count wherever they stand: no name is written like them. */
export const TITLE_WORDS = /* @__PURE__ */ createWordSet(
  "dr drin drs dres ddr dring prof profin dipl diplom dipling diplingin diplkfm mag maga mmag magister magistra lic doktor professor professorin " +
    "mba emba msc mphil bsc llm llb phd dkfm privatdozent hofrat kommrat kommerzialrat rechtsanwalt rechtsanwaeltin steuerberater steuerberaterin",
);

/** Titles only where they are written with a dot, or in capitals among words that are not: Ing is a name as well. */
export const SHORT_TITLES = /* @__PURE__ */ createWordSet("ing pd priv univ di ra rain stb ba ma md meng beng bed");

/** Of those, the ones that only follow a name: M. A. Schmidt has initials, Schmidt M. A. a degree. */
export const DEGREES_BEHIND = /* @__PURE__ */ createWordSet("ba ma md meng beng bed");

/** What may follow a title and belongs to it. */
export const TITLE_FIELDS = /* @__PURE__ */ createWordSet(
  "agr arch betriebsw biol chem dent doz dozent eh forest fh geogr geol habil hc inf inform ing ingenieur iur jur kauffrau kaufmann kffr kfm math " +
    "med mult nat oec paed pharm phil phys pol psych publ rer sc soc soz techn theol troph univ vet volksw wirt",
);

/** Other spellings of titles and their fields. */
export const TITLE_SPELLINGS = /* @__PURE__ */ createWordMap(
  "di=dipl_ing dipling=dipl_ing diplingin=dipl_ing diplkfm=dipl_kfm diplom=dipl dkfm=dipl_kfm " +
    "doktor=dr drin=dr dring=dr_ing ingenieur=ing kauffrau=kffr kaufmann=kfm maga=mag magister=mag " +
    "magistra=mag privatdozent=pd professor=prof professorin=prof profin=prof rain=ra " +
    "rechtsanwaeltin=ra rechtsanwalt=ra steuerberater=stb steuerberaterin=stb",
);

/** What a name may begin with: how somebody is addressed, or that several people are. */
export const SALUTATION_WORDS = /* @__PURE__ */ createWordMap<Salutation | "household">(
  "divers=neutral eheleute=household ehepaar=household fam=household familie=household fr=ms " +
    "fraeulein=ms frau=ms frl=ms herr=mr herrn=mr hr=mr hrn=mr madame=ms miss=ms mister=mr " +
    "mme=ms monsieur=mr mr=mr mrs=ms ms=ms mx=neutral signor=mr signora=ms",
);

/** Which generation. "d. J." and "der Jüngere" are written without their blanks. */
export const SUFFIX_WORDS = /* @__PURE__ */ createWordMap(
  "dae=sen daeltere=sen deraeltere=sen derjuengere=jun dieaeltere=sen diejuengere=jun dj=jun " +
    "ii=ii iii=iii iv=iv jr=jun jun=jun junior=jun sen=sen senior=sen sr=sen",
);

/** The particles that say where somebody is from. */
export const PREPOSITIONS = /* @__PURE__ */ createWordSet(
  "von vom zu zum zur van ten ter te af av de del della dello delle degli dei di da do dos das du des la le los",
);

/** The particles that are titles of nobility. Behind a given name alone they are family names: Steffi Graf. */
export const NOBLE_TITLES = /* @__PURE__ */ createWordSet(
  "graf graefin freiherr freifrau freiin frhr baron baronin ritter edler edle fuerst fuerstin prinz prinzessin herzog herzogin",
);

/** What may go on with particles that have begun. */
export const PARTICLES_BEHIND = /* @__PURE__ */ createWordSet("und d der den dem het t auf");

/** What begins the family name at birth. */
export const BIRTH_WORDS = /* @__PURE__ */ createWordSet("geb geborene geborener nee born");

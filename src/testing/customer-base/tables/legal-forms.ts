/**
 * The legal forms of each region, one a line: the form, its weight among companies, and other ways to write it. A star marks those
 * that stand behind the name of an owner; a star alone is an owner without any. The weights are estimated.
 */
export const LEGAL_FORMS = {
  DE: `
GmbH|50|Gesellschaft mit beschränkter Haftung, G.m.b.H., Gmbh, GMBH, mbH
GmbH & Co. KG|14|GmbH & Co KG, GmbH und Co. KG, GmbH + Co. KG, GmbH & Co.KG, GmbH & Co. Kommanditgesellschaft
*|13
e.K.*|6|e. K., eK, eingetragener Kaufmann
UG (haftungsbeschränkt)|6|UG, UG haftungsbeschränkt, Unternehmergesellschaft (haftungsbeschränkt)
GbR|4|Gesellschaft bürgerlichen Rechts, G.b.R., Gesellschaft des bürgerlichen Rechts
AG|3|Aktiengesellschaft, A.G.
KG|2|Kommanditgesellschaft, K.G.
OHG|2|oHG, O.H.G., Offene Handelsgesellschaft
e.V.|2|e. V., eV, eingetragener Verein
eG|1|e.G., eingetragene Genossenschaft
gGmbH|1|gemeinnützige GmbH, gemeinnützige Gesellschaft mit beschränkter Haftung
PartG mbB|1|Partnerschaftsgesellschaft mbB, PartGmbB
`,
  AT: `
GmbH|45|Ges.m.b.H., GesmbH, Gesellschaft m.b.H., Gesellschaft mit beschränkter Haftung
Ges.m.b.H.|15|GmbH, GesmbH, Gesellschaft m.b.H.
*|12
e.U.*|12|e. U., eU, eingetragenes Unternehmen
KG|5|Kommanditgesellschaft, K.G.
GmbH & Co KG|5|GmbH & Co. KG, Ges.m.b.H. & Co. KG, GmbH und Co KG
OG|4|Offene Gesellschaft, O.G.
AG|2|Aktiengesellschaft
`,
  CH: `
AG|42|Aktiengesellschaft, A.G.
GmbH|36|Gesellschaft mit beschränkter Haftung, G.m.b.H., Gmbh
*|16
Genossenschaft|2|Gen., Gen
KlG|2|Kollektivgesellschaft
KmG|1|Kommanditgesellschaft
`,
  "CH-fr": `
Sàrl|48|SARL, S.à r.l., S.à.r.l., Société à responsabilité limitée
SA|38|S.A., Société anonyme
*|14
`,
} as const;

/** Names of what has a legal form of its own kind, before the name of a town. */
export const NAMES_BY_LEGAL_FORM: Readonly<Record<string, string>> = {
  "e.V.": "Sportverein|Förderverein|Musikverein|Heimatverein|Turnverein|Kulturverein",
  eG: "Wohnungsgenossenschaft|Winzergenossenschaft|Energiegenossenschaft|Agrargenossenschaft",
  gGmbH: "Lebenshilfe|Klinikum|Pflegezentrum|Bildungswerk|Werkstätten",
  "PartG mbB": "Rechtsanwälte|Steuerberater|Architekten|Ärztezentrum",
  Genossenschaft: "Wohnbaugenossenschaft|Käsereigenossenschaft|Milchgenossenschaft",
};

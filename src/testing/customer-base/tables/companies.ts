/** Trades that stand before the name of their owner or town: `Bäckerei Huber`, `Autohaus Kassel`. */
export const TRADES_BEFORE_NAMES =
  "Bäckerei|Metzgerei|Elektro|Autohaus|Malerbetrieb|Tischlerei|Schreinerei|Dachdeckerei|Gärtnerei|Zimmerei|Apotheke|Hotel|Gasthof|" +
  "Restaurant|Fahrschule|Ingenieurbüro|Architekturbüro|Steuerberatung|Rechtsanwälte|Versicherungsmakler|Möbelhaus|Juwelier|Optik|" +
  "Sanitätshaus|Buchhandlung|Blumen|Friseur|Zahnarztpraxis|Tierarztpraxis|Spedition|Druckerei|Reisebüro|Weingut|Brauerei|Metallbau|" +
  "Maschinenbau|Hausverwaltung|Immobilien|Gebäudereinigung|Baustoffe|Landhandel|Fliesen|Kfz-Werkstatt|Raumausstattung|Getränke";

/** Trades that stand behind a name: `Müller Bau`, `Novatec Software`. */
export const TRADES_BEHIND_NAMES =
  "Bau|Haustechnik|Logistik|Transporte|Consulting|Software|Systeme|Technik|Metallbau|Maschinenbau|Immobilien|Garten- und Landschaftsbau|" +
  "Elektrotechnik|Solutions|Medien|Werbung|Design|Personalservice|Sicherheitstechnik|Automation|Kunststofftechnik|Medizintechnik|" +
  "Energie|Solar|Gebäudetechnik|Heizung & Sanitär|Fensterbau|Holzbau|Tiefbau|Verpackungen|Textil|Lebensmittel|Catering|Events|IT-Services|" +
  "Datentechnik|Beteiligungen|Verlag|Pharma|Werkzeugbau|Fahrzeugtechnik|Handel|Import & Export|Vertrieb|Beratung & Training";

/** Trades of French-speaking Switzerland, before a name. */
export const FRENCH_SWISS_TRADES =
  "Boulangerie|Garage|Menuiserie|Pharmacie|Fiduciaire|Boucherie|Électricité|Peinture|Restaurant|Hôtel|Imprimerie|Carrosserie|Librairie|Cave";

/** What belongs to whole towns: `Stadtwerke Kassel`. */
export const TOWN_COMPANIES =
  "Stadtwerke|Wohnungsbau|Autohaus|Sportpark|Reisebüro|Möbelhof|Baustoffhandel|Taxi|Pflegedienst|Bürgerbus|Fitnessclub|Gartencenter|" +
  "Technologiezentrum|Kino|Druckhaus|Kfz-Zentrum|Kunsthandel|Musikhaus|Radsport|Weinhandel";

/** Beginnings, middles and ends of names that mean nothing. */
export const FANTASY_PARTS = {
  beginnings:
    "No In Sol Ver Al Cen Del Eu Flex Glo He In Kon Lu Mar Me Nor Op Pro Qua Re Sen Te Uni Vi Xe Ze Ar Bio Com Dia Ener Fer Gen Hy Iso",
  middles: "va no tri ve ra la to mi de ro li xa ta ne so ri co ma lo pe vi sa do ti",
  ends: "tec tex ris con dex lux med soft net plan pro port san log form pur gas tron max vis nova trix mark data cor",
} as const;

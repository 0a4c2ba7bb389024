/** The commonest names of streets in Germany, the commonest first; the order is estimated. */
export const GERMAN_STREETS =
  "Hauptstraße|Schulstraße|Dorfstraße|Gartenstraße|Bahnhofstraße|Bergstraße|Birkenweg|Lindenstraße|Kirchstraße|Waldstraße|Ringstraße|" +
  "Schillerstraße|Amselweg|Wiesenweg|Jahnstraße|Goethestraße|Mühlenweg|Feldstraße|Wiesenstraße|Am Sportplatz|Buchenweg|Friedhofstraße|" +
  "Finkenweg|Ahornweg|Mühlstraße|Blumenstraße|Rosenstraße|Drosselweg|Eichenweg|Mozartstraße|Beethovenstraße|Lerchenweg|Rosenweg|" +
  "Talstraße|Fliederweg|Friedrichstraße|Meisenweg|Industriestraße|Am Bahnhof|Marktplatz|Kirchplatz|Wilhelmstraße|Lange Straße|" +
  "Neue Straße|Berliner Straße|Im Winkel|Am Anger|Kiefernweg|Tannenweg|Ulmenweg|Asternweg|Parkstraße|Poststraße|Uhlandstraße|" +
  "Lessingstraße|Am Mühlbach|Kapellenweg|Brunnenstraße|Schloßstraße|Bachstraße|Königstraße|Karlstraße|Ludwigstraße|Auf der Höhe|" +
  "Zum Sportplatz|Breite Straße|Danziger Straße|Breslauer Straße|Königsberger Straße|Stettiner Straße|Sudetenstraße|Bismarckstraße|" +
  "Am Hang|Am Wald|Kirchweg|Lindenweg|Erlenweg|Sonnenstraße|Kolpingstraße|Richard-Wagner-Straße|Geschwister-Scholl-Straße|" +
  "Ernst-Thälmann-Straße|Rudolf-Diesel-Straße|Robert-Koch-Straße|Albert-Schweitzer-Straße|Karl-Marx-Straße|Sankt-Florian-Straße";

/** The commonest names of streets in Austria, the commonest first; the order is estimated. */
export const AUSTRIAN_STREETS =
  "Hauptstraße|Schulstraße|Bahnhofstraße|Kirchengasse|Gartenstraße|Feldgasse|Dorfstraße|Schulgasse|Lindenweg|Kirchenplatz|" +
  "Bahngasse|Wiener Straße|Mühlgasse|Birkenweg|Sonnenweg|Waldweg|Ringstraße|Bergstraße|Siedlungsstraße|Grazer Straße|Linzer Straße|" +
  "Mozartstraße|Schubertgasse|Raiffeisenstraße|Rosengasse|Blumengasse|Wiesengasse|Hauptplatz|Landstraße|Lerchenfelder Straße|" +
  "Mariahilfer Straße|Brunnengasse|Franz-Schubert-Gasse|Dr.-Karl-Renner-Straße|Anton-Bruckner-Straße|Am Anger|Sankt-Veiter-Straße";

/** The commonest names of streets in German-speaking Switzerland, the commonest first; the order is estimated. */
export const SWISS_STREETS =
  "Hauptstrasse|Bahnhofstrasse|Dorfstrasse|Schulstrasse|Kirchweg|Bergstrasse|Gartenstrasse|Schulhausstrasse|Oberdorfstrasse|" +
  "Unterdorfstrasse|Industriestrasse|Birkenweg|Rosenweg|Lindenstrasse|Kirchgasse|Seestrasse|Zürcherstrasse|Bernstrasse|Baslerstrasse|" +
  "Luzernerstrasse|Poststrasse|Haldenstrasse|Mühlegasse|Wiesenstrasse|Ringstrasse|Feldstrasse|Rainweg|Im Grund|Sonnenbergstrasse|" +
  "Weidstrasse|Breitenstrasse|Langgasse|Mattenweg|Moosstrasse|Neuhofstrasse|Steinackerstrasse|Tannenweg|Alte Landstrasse|Quellenweg";

/** Names of streets in French-speaking Switzerland, the commonest first; the order is estimated. */
export const FRENCH_SWISS_STREETS =
  "Rue de la Gare|Grand-Rue|Rue du Lac|Chemin des Vignes|Avenue de la Gare|Route de Lausanne|Rue de l’Église|Chemin du Bois|" +
  "Rue Centrale|Route de Berne|Rue du Temple|Chemin de la Forêt|Avenue du Léman|Rue des Alpes|Place du Marché|Rue Neuve|Rue du Midi|" +
  "Chemin des Fleurs|Route Cantonale|Rue du Rhône|Rue de Genève|Avenue des Sports|Chemin du Crêt|Rue de la Fontaine";

/** How rarer names of streets begin: trees, flowers, birds, fields, towns, people. */
export const STREET_STEMS = `
Ahorn Akazien Birken Buchen Eichen Erlen Eschen Fichten Hasel Holunder Kastanien Kiefern Kirsch Lärchen Linden Pappel Platanen Tannen
Ulmen Weiden Apfel Flieder Rosen Tulpen Nelken Veilchen Astern Dahlien Lilien Mohn Amsel Drossel Finken Staren Meisen Lerchen
Schwalben Storchen Falken Adler Fasanen Reiher Berg Tal Wald Wiesen Feld Acker Garten Hof Mühl Brunnen Quellen Bach Teich See Ufer
Brücken Stein Sand Kies Lehm Heide Moor Kirch Kloster Pfarr Kapellen Schul Rathaus Markt Post Bahnhof Turm Burg Schloss Tor Mauer
Nord Süd Ost West Ober Unter Mittel Hinter Neu Alt Lang Kurz Breit Sonnen Mond Stern Kant Hegel Heine Hölderlin Kleist Fontane Storm
Brahms Haydn Schubert Schumann Bruckner Lortzing Weber Dürer Holbein Cranach Menzel Liebermann Bosch Daimler Siemens Krupp Liebig Röntgen
Planck Einstein Kepler Gauß Humboldt Zeppelin Stauffenberg Adenauer Ebert Stresemann Bebel Raiffeisen Kolping Handwerker Gewerbe Weber
Gerber Schmiede Müller Bäcker Fischer Schäfer Jäger Winzer Hirten
`;

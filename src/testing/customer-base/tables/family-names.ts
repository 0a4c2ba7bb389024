/**
 * Family names that are common in Germany, the commonest first; the order is estimated. With names of Prussian, Rhenish, Swabian and
 * Low German colour, as customers of all parts of the country have them.
 */
export const GERMAN_FAMILY_NAMES = `
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Bauer Koch Richter Klein Wolf Schröder Neumann
Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler
Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther
Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt
Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch
Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Beyer Hansen Lindner Paul Petersen Jansen Ritter Böttcher Nagel Haase Thiele
Hermann Kramer Ernst Schilling Ott Dietz Hübner Lutz Sander Kern Barth Wenzel Kunz Franz Jahn Reuter Hein Fink Brinkmann Grimm Voß
Kruse Christ Witt Bayer Stark Förster Heinz Seifert Reinhardt Beckmann Marx Paulus Göbel Moser Hofer Bender Schulz Hein Rose Ullrich
Nowak Urban Behrens Fiedler Adam Noack Wilhelm Thomsen Krieger Gruber Stephan Michel Zimmer Wiese Ulrich Eckert Lenz Kurz Peter
Schott Hauser Mohr Frey Schramm Steiner Fritz Ehlers Ebert Geiger Kaufmann Kirsch Reich Kessler Geyer Ackermann Pieper Burger
Herzog Riedel Jansen Rapp Bock Hess Kluge Wirth Schade Siebert Runge Seitz Blum Nickel Unger Gebhardt Henke Krebs Block Wegner
Held Berg Brand Metz Baier Strauß Decker Westphal Specht Hinz Marquardt Reimann Hagen Bartsch Wendt Eder Linke Rudolph Völker
Hildebrandt Menzel Bischoff Bachmann Rieger Walther Langer Ahrens Steffen Heller Hirsch Gerlach Erdmann Wulf Wunderlich Janssen
Löffler Bach Jakob Körner Freitag Conrad Brückner Stoll Dreyer Merkel Kremer Münch Hesse Mai Probst Schütz Schütte Schubert Stock
Knoll Michels Rau Ebner Esser Heuer Heck Kunze Hamann Schlüter Rademacher Wittmann Falk Eichhorn Weidner Fleischer Opitz Singer
Rösch Merz Popp Hennig Zeller Maurer Kratz Wild Buck Kaminski Dorn Ruf Hering Heine Klaus Feldmann Brenner Lambrecht Zander Reiter
Auer Baum Haupt Rothe Hermes Knapp Schiller Rupp Bartels Neubauer Hoppe Blank Stahl Gottschalk Drechsler Kopp Buchholz Naumann
Hentschel Heise Kohl Link Bohn Wegener Pfeifer Schlegel Sachs Heil Bahr Jost Oswald Löwe Steinmetz Fricke Appel Mertens Kolb Lauer
Heidrich Thiel Wolter Böhme Schindler Rohde Seiler Strobel Weigel Born Weise Renner Kuhlmann Volz Doll Zahn Buchner Hoyer Haag
Burkhardt Petzold Rost Ewald Baumgartner Schwab Geisler Lemke Döring Engelhardt Fröhlich Schenk Kirchner Köster Greiner Eberhardt
Harms Stumpf Wilke Gross Kühne Herbst Schaller Adler Weis Brunner Wimmer Giese Dittrich Reinhold Moll Pape Janke Stolz Finke
Lindemann Gabriel Wulff Wolfram Nitsche Beier Stieglitz Lohmann Hauck Zimmerer Heinze Bernhardt Pfaff Konrad Dreher Siegel Bader
Heinemann Behrendt Meister Hanke Rauch Funk Bauch Kiefer Nolte Tiedemann Schick Bruns Friedrichs Völkel Thieme Gärtner Lüdtke
Hempel Henning Timm Wichmann Struck Kröger Evers Höfer Gehrke Lau Steinbach Krohn Ebeling Claus Dahl Lübke Frenzel Heinrichs Radtke
Trautmann Mack Oppermann Scherer Reichert Knecht Scheer Sturm Diehl Rieck Baumgart Fritsch Preuß Gerber Kasper Wetzel Wieland
Raab Schnell Weiland Ostermann Zink Hammer Kunkel Bürger Geier Büttner Vetter Bär Kling Hölzer Heim Rühl Pabst Diekmann
Brüggemann Wessel Kamp Hülsmann Terhorst Overbeck Niemann Stratmann Heitmann Dierks Onken Lüders Claßen Schürmann Wiegand Nitschke
Jentsch Kretschmer Gläser Hänsel Tischer Böhmer Häusler Lämmle Häberle Eberle Schäuble Bäuerle Hägele Köhn Möbius Grünewald Weyer
Gerdes Gräf Rößler Schüller Thelen Küpper Breuer Esch Frings Pütz Dohmen Nießen Kreutz Zilles Bongartz Krings Hilgers Broich Schlösser
`;

/** Family names that are common in Austria, the commonest first; the order is estimated. */
export const AUSTRIAN_FAMILY_NAMES = `
Gruber Huber Bauer Wagner Müller Pichler Steiner Moser Mayer Hofer Leitner Berger Fuchs Eder Fischer Schmid Winkler Weber Schwarz Maier
Schneider Reiter Mayr Schmidt Wimmer Egger Lang Baumgartner Brunner Auer Wolf Binder Ebner Haas Lechner Wallner Aigner Koller Stadler
Wieser Holzer Haider Schuster Lehner Strasser Weiss Böhm Haslinger Eberl Schwaiger Hofmann König Kaiser Schober Kern Hahn Riegler
Fink Hauser Karner Sommer Toth Hofbauer Zauner Hölzl Windisch Resch Nemeth Horvath Novak Swoboda Svoboda Kogler Reisinger Schweiger
Prinz Wiesinger Ortner Thaler Mair Lackner Neubauer Kraus Unger Walter Jäger Rainer Schauer Pfeiffer Rieder Graf Grabner Trummer
Stocker Rauch Kainz Hackl Bichler Doppler Kofler Kaufmann Zach Pucher Pammer Seidl Kirchner Brandstätter Putz Bachler Lindner
Hinterberger Oberhuber Niederl Hirschmann Schachinger Feichtinger Kreuzer Stöger Dorner Ecker Ertl Frühwirth Gassner Gasser
Gschwandtner Hammerl Hochreiter Höller Kastner Kienzl Köck Krenn Lammer Langer Lindner Lorenz Mitterer Nagl Neuhold Nussbaumer
Pirker Pöll Pölzl Posch Rosenberger Schatz Scherz Schlager Schöberl Spitzer Stangl Steininger Stelzer Stern Tischler Trattner Ulrich
Vogl Wiedner Winter Zechner Zeiler Zotter Edlinger Ettl Fellner Friedl Gamsjäger Geyer Gratzer Greiner Haberl Hutter Janisch Jagschitz
`;

/** Family names that are common in German-speaking Switzerland, the commonest first; the order is estimated. */
export const SWISS_FAMILY_NAMES = `
Müller Meier Schmid Keller Weber Huber Schneider Meyer Steiner Fischer Gerber Brunner Baumann Frei Zimmermann Moser Widmer Wyss Graf
Roth Suter Baumgartner Bachmann Studer Bucher Berger Kaufmann Kunz Hofer Bühler Lüthi Lehmann Marti Christen Frey Schmidt Koch Egli
Arnold Pfister Wenger Imhof Stucki Fuchs Schär Hess Zürcher Ammann Aebi Gasser Burri Peter Stettler Schwarz Zbinden Hug Scherrer
Bieri Sigrist Michel Hofmann Tanner Käser Sutter Küng Odermatt Flückiger Maurer Kälin Blaser Jost Bürgi Hunziker Hofstetter Walter
Schweizer Kohler Lang Bärtschi Wüthrich Zaugg Hodel Amstutz Felder Haas Isler Kuhn Gisler Gut Leuenberger Nussbaum Portmann Rohner
Rüegg Schaller Schenk Siegenthaler Stadelmann Stalder Stauffer Steinmann Stutz Thommen Vogel Vogt Wagner Waser Weiss Wicki Widmann
Winkler Wirz Wolf Zemp Ziegler Zollinger Zurbriggen Achermann Aeschlimann Affolter Allemann Amrein Beeler Betschart Beck Blum Bosshard
Brügger Bruderer Burkhard Camenzind Dubach Eberle Egger Eggenberger Ernst Fankhauser Fässler Furrer Gubler Häfliger Hartmann Hasler
Hauser Herzog Hirt Hirschi Iten Jenni Kägi Kessler Knecht Kobel Krebs Kuster Liechti Lustenberger Lutz Mathys Mettler Nef Oberholzer
Ott Räber Ramseier Rey Ritter Rüfenacht Ruckstuhl Ryser Salzmann Schläpfer Schnyder Schoch Schumacher Spycher Stocker Strebel Sturzenegger
Trachsel Tschudi Ulrich Vetsch Villiger Walker Wälti Wasserfallen Weibel Wermelinger Wiederkehr Wittwer Zeller Zwahlen Zwicky
`;

/** Family names that are common in French-speaking Switzerland, the commonest first; the order is estimated. */
export const FRENCH_SWISS_FAMILY_NAMES = `
Favre Rochat Martin Jaquet Dubois Cuendet Blanc Chevalley Perret Monnier Girard Reymond Morel Bonvin Roulin Rey Fournier Bovet Pittet
Chappuis Jeanneret Vuilleumier Matthey Roth Bernard Aubert Mottet Gremaud Clerc Barras Gaillard Python Savary Pasche Berthoud Cornu
Mermod Duvoisin Grandjean Jaccard Delessert Borel Ducommun Huguenin Robert Sandoz Perrin Pache Thévenaz Wyss
`;

/** How a tail of rarer names begins, the commonest first: field names, trees, trades, animals, colours. */
export const RARE_NAME_STEMS = `
Stein Berg Bach Holz Hof Wald Feld Eich Buch Lind Brunn Linden Birk Erl Hasel Dorn Rosen Korn Kirch Mühl Neu Alt Ober Nieder Hoch Tief
Lang Kurz Weiß Schwarz Roth Grün Wein Bier Heu Stroh Gras Laub Moos Sand Kies Lehm Ton Gold Silber Eisen Kupfer Zinn Messer Nadel
Hammer Nagel Kessel Kratz Hirsch Wolf Fuchs Bären Hasen Reh Ochsen Küh Lämm Gais Gans Enten Hahn Tauben Adler Falken Spatz Finken
Lerchen Amsel Meis Wachtel Kranz Storch Fisch Forell Hecht Krebs Frosch Winter Sommer Herbst Früh Frei Sonn Mond Stern Him Wetter
Regen Schnee Reif Nebel Wind Sturm Kalt Warm Heiß Brand Feuer Rauch Koh Asch Salz Zucker Pfeffer Honig Butter Käs Brot Mehl Back
Schlag Schnitz Dreh Web Spinn Näh Strick Seil Leder Schuh Hut Rock Mantel Kragen Gürtel Hag Heid Heim Haus Stall Scheun Stadel Keller
Garten Zaun Gatter Steg Weg Straß Brück Furt Mark Grenz Ring Rain Ried Rohr Schilf See Teich Weiher Brunnen Quell Strom Fluss Insel
Ufer Damm Deich Hafen Kamp Brink Bült Horst Wisch Busch Strauch Heck Hain Forst Tann Ficht Kiefer Föhr Ahorn Esch Ulm Weiden Pappel
Apfel Birn Kirsch Pflaum Nuss Schleh Hopf Gersten Hafer Weizen Rocken Erbs Bohn Kraut Rüb Rettich Zwiebel Lauch Distel Nessel Klee
Kett Schwert Speer Schild Helm Ritt Knapp Ross Pferd Hengst Füll Sattel Zaum Wagen Rad Achs Deichsel Karr Schlitten Schiff Kahn Ruder
Anker Segel Netz Angel Lein Rot Blau Braun Grau Gelb Klein Groß Dick Dünn Stark Rein Schön Hübsch Lieb Lust Froh Ernst Still Laut
Gut Bös Recht Link Eben Steil Krumm Gerad Rund Spitz Stumpf Scharf Hart Weich Süß Sauer Bitter Voll Leer Reich Arm Jung Engel Teufel
Pabst Bischof Mönch Nonn Abt Kloster Kapell Glock Orgel Pfeif Geig Trommel Horn Harf Laut Sing Tanz Spiel Würfel Kegel Ball Jäg
`;

/** How a tail of rarer names ends, the commonest first. */
export const RARE_NAME_ENDINGS = `
mann er meier bauer hofer berger bacher müller huber maier inger ner ler meyer mayer ing ke feld stein bach berg brink kamp horst hoff
hauser häuser wald felder thaler eder egger steiner egg au holz loh rath roth busch heim hausen dorf dorfer städter schmidt schmid
schneider fischer becker koch schulz wirth reuter richter graf lein el ig sen s lich ert ath old ow itz ick nagl huth
`;

/** What may stand before a rarer name, to make it rarer still. */
export const RARE_NAME_PREFIXES = "Ober Nieder Unter Hinter Vorder Mitter Neu Alt Groß Klein Hoch";

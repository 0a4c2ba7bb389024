/** Given names and what people are called who have them: the name, then its short and pet forms. */
export const NICKNAMES = `
Johannes Hans Hannes Jo|Johann Hans Hannes|Hans-Peter Hape Hans|Hans-Joachim Hajo|Hans-Jürgen Hansi|Josef Sepp Jupp Pepi|Joachim Jochen
Achim|Ulrich Uli Ulli|Ulrike Uli Rike|Wolfgang Wolf Wolfi|Friedrich Fritz Fred|Friederike Rike Frieda|Heinrich Heinz Heiner|Wilhelm Willi
Willy|Wilhelmine Minna Wilma|Karl Kalle Charly|Karl-Heinz Kalle Karlheinz|Franz Franzl Franzi|Franziska Franzi|Georg Schorsch|Michael Michi
Micha Mike|Michaela Michi Micha|Andreas Andi Andy|Andrea Andi|Thomas Tom Tommi|Matthias Matze Hias|Markus Max|Maximilian Max Maxi|Stefan
Steff|Stephan Steff|Stefanie Steffi|Christian Chris|Christina Chris Tina|Christine Christel Tina|Christoph Chris|Alexander Alex Sascha|
Alexandra Alex Sandra|Sebastian Basti|Bastian Basti|Benjamin Ben Benni|Daniel Dani|Daniela Dani|Dominik Domi|Florian Flo|Gabriele Gabi
Gaby|Susanne Susi Sanne|Elisabeth Lisa Liesel Sissi Betti|Margarete Grete Gretel Marga|Katharina Kathi Käthe Katja|Kathrin Kathi|Katrin
Kati|Barbara Babsi Bärbel|Brigitte Gitte Biggi|Birgit Biggi|Angelika Geli Angie|Monika Moni|Manuela Manu|Manuel Manu|Martina Tina|
Ursula Uschi Ulla|Renate Reni Nati|Ingeborg Inge|Ingrid Inge|Hildegard Hilde|Gertrud Trude Trudi|Waltraud Traudl|Rosemarie Rosi|Theresia
Resi|Theresa Resi Resa|Magdalena Leni Magda|Helene Leni Lene|Johanna Hanna Hanni|Annemarie Anni|Annette Netti|Cornelia Conny Nelli|
Claudia Claudi|Regina Gina|Reinhard Reini|Reinhold Reini|Bernhard Bernd Berni|Eberhard Ebi|Gerhard Gerd Hardy|Günter Günni|Jürgen Jogi|
Klaus Klausi|Dietmar Didi|Dieter Didi|Manfred Manni Fred|Alfred Fredi|Werner Werni|Walter Walti|Rudolf Rudi Rolf|Rainer Reini|Robert
Robi Bob|Roland Roli|Richard Richi|Siegfried Sigi|Sigrid Siggi|Anton Toni|Antonia Toni|Ludwig Lutz Wiggerl|Leopold Poldi|Lukas Luki|
Nikolaus Klaus Niko|Niklas Nick|Nicole Nici|Philipp Phil Lippi|Patrick Pat|Tobias Tobi|Tim Timmi|Jonathan Joni|Jakob Jockel|Julian Jule|
Julia Jule Juli|Jennifer Jenny|Jessica Jessi|Jacqueline Jacky|Vanessa Nessi|Valentina Tina|Viktoria Vicky|Victoria Vicky|Sabine Bine|
Sandra Sandi|Melanie Mel Melli|Nadine Nadi|Natalie Nati|Samuel Sam|Samuele Sam|Verena Vreni|Regula Regi|Hansruedi Ruedi|Hedwig Hedi|
Adelheid Heidi|Heidemarie Heidi|Dorothea Thea Doro|Dorothee Doro|Edeltraud Traudl|Eleonore Lore|Hannelore Lore|Lieselotte Lilo Lotte|
Charlotte Lotte Charly|Karoline Karo Lina|Carolin Caro|Caroline Caro|Emilia Emmi Mila|Elias Eli|Leonard Leo|Leonhard Leo|Leonie Leni|
Theodor Theo|Konstantin Kosta|Constanze Conny|Kornelia Conny|Mohammed Mo|Mehmet Memo|Mustafa Musti|Giuseppe Beppe Pino|Salvatore Toto
`;

/** Given names of men and of women, the commonest first; the order is estimated. */
export interface GivenNameLists {
  readonly male: string;
  readonly female: string;
}

/** Given names of those born before 1960. */
export const GIVEN_NAMES_BEFORE_1960: GivenNameLists = {
  male: `
Hans Peter Klaus Wolfgang Jürgen Dieter Manfred Uwe Günter Horst Bernd Werner Helmut Rolf Gerhard Heinz Karl-Heinz Rainer Karl Josef
Michael Walter Franz Hans-Jürgen Kurt Siegfried Heinrich Ernst Georg Rudolf Herbert Hermann Joachim Alfred Johann Harald Friedrich
Hartmut Volker Ulrich Reinhard Otto Erich Wilhelm Günther Fritz Hans-Joachim Herrmann Willi Paul Hans-Peter Erwin Eberhard Lothar
Gerd Egon Bernhard Bruno Norbert Hubert Alois Anton Ludwig Max Albert Richard Johannes Robert Gottfried Winfried Eckhard Wilfried
Konrad Edgar Ewald Arno Arthur August Theodor Adolf Kaspar Erhard Detlef Ekkehard Heiner Hugo Emil Dietmar Jochen Oskar Eugen Gustav
Siegmund Rüdiger Burkhard Armin Reiner Roland Hans-Georg Karl-Josef Hans-Werner Ferdinand Viktor Waldemar Artur Leo Jakob Wendelin
`,
  female: `
Ursula Renate Monika Karin Helga Ingrid Gisela Brigitte Christa Elisabeth Maria Hannelore Erika Ilse Gerda Margarete Anna Edith
Waltraud Hildegard Irmgard Christel Inge Barbara Elke Heidemarie Ruth Bärbel Rosemarie Angelika Jutta Sigrid Gudrun Marianne Margot
Gertrud Irene Eva Ingeborg Heike Helene Elfriede Charlotte Anneliese Lieselotte Käthe Frieda Martha Käte Johanna Annemarie Doris
Hedwig Herta Theresia Roswitha Marlies Gerlinde Edeltraud Hilde Else Anni Luise Lore Rita Sieglinde Emma Emmi Ute Traute Lotte Klara
Katharina Regina Gabriele Rosa Paula Agnes Adelheid Hella Wilma Dorothea Magdalena Anita Erna Eleonore Irma Thea Liselotte Karla
Marie Berta Minna Ottilie Henriette Wilhelmine Mathilde Friederike Antonie Ida Olga Hanna Margrit Rosel Ilona Marlene Evelyn
`,
};

/** Given names of those born from 1960 to 1984. */
export const GIVEN_NAMES_FROM_1960: GivenNameLists = {
  male: `
Thomas Michael Andreas Stefan Frank Peter Christian Jörg Markus Martin Matthias Torsten Uwe Ralf Jürgen Oliver Klaus Bernd Alexander
Jens Holger Sven Dirk Daniel Sebastian Jan Marco Carsten Andre Mario Axel Rainer Heiko Volker Detlef Tobias Kai Ingo Lars Rene Olaf
Marc Wolfgang Dieter Christoph Björn Mike Norbert Harald Guido Joachim Roland Karsten Stephan Michel Udo Ulrich Dennis Robert Florian
Philipp Patrick Nico Marcel Steffen Hans-Peter Rüdiger Jochen Kay Achim Gerald Ronny Maik Enrico Hendrik Sascha Timo Simon Benjamin
David Felix Johannes Boris Arne Nils Tim Bastian Dominik Manuel Armin Georg Henning Götz Lutz Gregor Ulf Hartmut Reinhard Roman
Tilo Jürg Falk Thorsten Werner Helmut Gerhard Günter Hubert Josef Franz Karl Anton Alfred Ludwig Ernst Paul Wilhelm Raphael Clemens
`,
  female: `
Sabine Susanne Petra Birgit Andrea Martina Heike Claudia Angelika Gabriele Monika Kerstin Ute Stefanie Nicole Karin Katrin Anja Silke
Tanja Sandra Christine Bettina Anke Ulrike Elke Simone Manuela Barbara Melanie Daniela Annette Julia Sonja Cornelia Katja Nadine
Yvonne Silvia Anna Iris Doris Ines Heidi Regina Ramona Britta Christina Marion Antje Carmen Beate Michaela Ilona Astrid Maike Maria
Jutta Eva Sylvia Carola Diana Tina Dagmar Kathrin Jana Peggy Mandy Anett Steffi Nadja Miriam Katharina Verena Judith Anne Kirsten
Alexandra Sarah Bianca Jessica Denise Jennifer Franziska Corinna Marina Nina Maren Wiebke Inka Frauke Gudrun Rita Renate Brigitte
Ursula Elisabeth Margit Ingrid Christiane Dorothee Constanze Friederike Sigrid Vera Esther Bärbel Ina Ellen Gesine Swantje Insa Birte
`,
};

/** Given names of those born from 1985 on, besides those that are given today. */
export const GIVEN_NAMES_FROM_1985: GivenNameLists = {
  male: `
Lukas Tobias Daniel Jan Philipp Kevin Christian Florian Patrick Dennis Sebastian Alexander Marcel Tim Fabian Marvin Dominik Felix
Robin Benjamin Nico Julian Pascal Maximilian Niklas Jannik Tom Simon Jonas Lars Max Leon Sven Moritz Johannes Mario Manuel Marco
Nils Steven Andre Michael Matthias Stefan Thomas Andreas Martin Jens Christoph Yannick Lennart Malte Jonathan Finn Luca Erik Paul
Justin Maurice Domenic Timo Torben Hendrik Raphael Oliver Kai Bastian Vincent Adrian Konstantin Till Falko Rico Ricardo Danny Maik
`,
  female: `
Julia Sarah Lisa Anna Laura Jessica Jennifer Katharina Vanessa Lena Sabrina Franziska Stefanie Melanie Christina Nadine Jana Marie
Michelle Sophie Kathrin Nina Sandra Carolin Theresa Alina Johanna Jasmin Eva Maria Annika Kim Natalie Saskia Isabell Lea Hannah
Melina Pia Miriam Mandy Denise Sina Patricia Svenja Verena Janina Jacqueline Linda Ramona Nicole Tanja Sonja Anja Daniela Bianca
Tina Rebecca Charlotte Luisa Antonia Chiara Celine Leonie Emily Paula Josephine Merle Wiebke Inga Alexandra Anne Elisabeth Judith
`,
};

/** Given names that are commoner in Austria than elsewhere, for those born before 1985. */
export const AUSTRIAN_GIVEN_NAMES: GivenNameLists = {
  male: "Johann Franz Josef Leopold Alois Karl Herbert Gerhard Erwin Walter Engelbert Johannes Gottfried Hubert Rupert Florian Wolfgang Christoph Ferdinand Anton Ewald Kurt Otmar Reinhold Siegfried",
  female:
    "Maria Theresia Elisabeth Gertrude Margarete Hermine Rosa Johanna Christine Helga Eva Anna Hedwig Friederike Brigitta Waltraud Sieglinde Leopoldine Aloisia Manuela Sonja Doris Karin Daniela Notburga",
};

/** Given names that are commoner in German-speaking Switzerland than elsewhere, for those born before 1985. */
export const SWISS_GIVEN_NAMES: GivenNameLists = {
  male: "Urs Reto Beat Hansruedi Ueli René Ruedi Marcel Roger Bruno Kurt Walter Adrian Roland Daniel Peter Hansjörg Res Christoph Jürg Felix Pius Pirmin Toni Sepp",
  female:
    "Regula Vreni Heidi Ruth Esther Brigitte Verena Monika Trudi Silvia Rosmarie Margrit Nelly Käthi Annemarie Beatrice Priska Corinne Franziska Sandra Nicole Denise Madeleine Yvonne Bernadette",
};

/** Given names of French-speaking Switzerland. */
export const FRENCH_SWISS_GIVEN_NAMES: GivenNameLists = {
  male: "Jean-Pierre Michel Pierre Daniel Philippe Jean Alain André Bernard Claude Patrick Laurent Christophe Nicolas Olivier Pascal Yves François Jean-Claude Sébastien Julien Grégory Loïc Mathieu Étienne",
  female:
    "Nathalie Isabelle Catherine Françoise Monique Anne-Marie Christine Sandrine Véronique Sylvie Martine Marie Chantal Valérie Florence Céline Stéphanie Aurélie Mélanie Élodie Chloé Danielle Josiane Hélène Noémie",
};

/**
 * Given names of children born in Berlin from 2012 to 2023, wherever they stand among a child's names, with how many tens of children
 * have them: the 320 commonest of boys and of girls.
 *
 * Derived (summed, selected, rounded) from the register offices' lists of Berlin, "Häufige Vornamen in Berlin", Land Berlin,
 * Landesamt für Bürger- und Ordnungsangelegenheiten, https://daten.berlin.de, licence CC BY 3.0 DE
 * (https://creativecommons.org/licenses/by/3.0/de/), by way of github.com/berlinonline/haeufige-vornamen-berlin.
 */
export const GIVEN_NAMES_TODAY = {
  male: `
Alexander:470 Paul:413 Maximilian:387 Elias:364 Emil:358 Noah:335 Anton:304 Leon:301 Felix:283 Oskar:260 David:238 Jakob:238
Jonas:236 Louis:235 Theodor:230 Karl:229 Ben:227 Ali:222 Liam:216 Jonathan:210 Adam:197 Finn:196 Lukas:194 Benjamin:190 Leo:187
Levi:184 Leonard:176 Friedrich:173 Valentin:173 Max:172 Henry:171 Moritz:167 Theo:167 Milan:158 Julian:153 Johann:150 Daniel:148
Luis:145 Samuel:144 Arthur:142 Vincent:142 Julius:140 Michael:139 Gabriel:130 Tim:129 Erik:126 Niklas:121 Jan:121 Linus:120
Philipp:119 Matteo:118 Bruno:117 Adrian:116 Henri:111 Johannes:111 Carl:106 Maxim:103 Ole:101 Fritz:101 Aaron:99 Joshua:98
Konstantin:98 Malik:98 Joel:97 Frederik:96 Richard:96 Raphael:95 Fabian:93 Oliver:91 Milo:90 Tom:90 Peter:89 Emilio:89 Simon:89
Christian:88 Amir:87 Martin:86 Sebastian:84 Muhammed:84 Leopold:82 Thomas:81 Otto:81 Florian:79 Wilhelm:79 Ferdinand:78 Lucas:78
Hamza:78 August:77 Pepe:77 Leander:76 Mateo:76 Mats:75 Yusuf:74 Justus:73 Gustav:72 Can:72 Constantin:72 Emir:71 Noel:71 Georg:71
Jonah:71 Edgar:70 Oscar:69 Andreas:68 Jasper:68 Fynn:67 Franz:67 John:67 Ibrahim:66 Levin:66 Hugo:66 Robert:66 Nils:65 Lennard:64
Mohammad:63 Mattis:62 Lio:62 Rafael:61 Caspar:61 Tobias:60 Yasin:60 Leonardo:60 Omar:60 Albert:59 Kilian:58 Carlo:58 Ilyas:57
Ahmad:56 Emilian:56 William:56 Till:56 Nicolas:56 Benedikt:55 Ludwig:54 James:54 Damian:54 Jannis:53 Lasse:53 Bela:52 Hannes:51
Juri:50 Fiete:50 Marlon:50 Hans:50 Malte:49 Mustafa:49 Willi:49 Antonio:48 Josef:48 Lennox:47 Jacob:47 Matti:47 Ömer:47 Matheo:46
Miran:46 Kian:45 Konrad:45 Karim:45 Dean:45 Luke:44 Mehmet:44 Muhammad:44 Nico:44 Enno:43 Mohamad:42 Eric:42 Timo:42 Neo:42
Kaan:41 Aras:40 Mio:40 Viktor:40 Jayden:40 Marcel:40 Johan:40 Sam:40 Piet:39 Matthias:39 Philip:39 Elyas:38 Emanuel:38 Mark:38
Alfred:38 Nathan:38 Mert:38 Magnus:37 Kevin:37 Kurt:37 Henrik:37 Rio:37 Stefan:36 Bennet:36 Luan:36 Efe:36 Hassan:36 Joris:36
Dominik:35 Hussein:35 Wolfgang:35 Janosch:35 Elian:34 Frederick:34 Joseph:34 Pascal:34 Christopher:34 Frank:34 Ryan:33 Manuel:33
Victor:33 Artur:33 Nick:33 Heinrich:33 Kasimir:33 Yunus:33 Jason:32 Jonte:32 Nikolas:32 Musa:32 Lennart:32 Tristan:32 Benno:31
Bilal:31 Filip:31 Emin:31 Lion:31 Alex:30 Jannik:30 Tony:30 Anthony:29 Lars:29 Youssef:29 Abdullah:29 Alessio:29 Maurice:28
Arian:28 Ruben:28 Klaus:28 Lionel:28 Ayaz:28 Eymen:28 Lino:28 Marc:28 Patrick:28 Berat:28 Enes:27 Jamal:27 Christoph:27 Arne:27
Kai:27 Mahir:27 Mario:27 Elio:26 Ian:26 Werner:26 Ahmet:26 Taha:26 Thore:26 Willem:26 Phil:26 Amin:26 Jannes:26 Marvin:25
Mikail:25 Titus:25 André:25 Jaron:25 Nikolai:25 Sami:25 Hendrik:25 Carlos:24 Mads:24 Julien:24 Lias:24 René:24 Jack:24 Emre:24
Joachim:24 Dennis:24 Roman:24 Yiğit:24 Elijah:24 Tyler:23 Bastian:23 Diego:23 Finley:23 Leandro:23 Jakub:23 Walter:23 Michel:22
Ensar:22 Eren:22 Issa:22 Ivan:22 Marco:22 Clemens:22 Aron:22 Silas:22 Béla:22 Selim:22 Erwin:21 Phillip:21 Timur:21 Kerem:21
Leonhard:21 Marten:21 Khaled:21 Alan:21 Armin:21 Lenny:21 Leonidas:20 Azad:20 Jürgen:20 Hadi:20 Jaro:20 Pablo:20 Valentino:20
Younes:20 Leano:20 Umut:20 Colin:20
`,
  female: `
Marie:732 Sophie:676 Charlotte:501 Emilia:419 Emma:320 Mia:318 Anna:302 Sophia:294 Johanna:276 Luise:267 Elisabeth:244 Mila:220
Ella:219 Lina:217 Lea:197 Clara:189 Hannah:180 Emily:176 Lena:169 Leonie:169 Ida:165 Mathilda:165 Lara:164 Luisa:161 Helena:160
Mira:159 Marlene:157 Hanna:152 Elisa:152 Amelie:147 Helene:145 Laura:139 Paula:135 Sofia:134 Frieda:128 Leni:125 Pauline:124
Olivia:122 Maya:122 Victoria:122 Alma:121 Isabella:121 Julia:120 Greta:119 Antonia:117 Lilly:117 Matilda:117 Rosa:117 Lia:116
Elena:115 Nora:115 Luna:115 Mina:112 Ava:111 Frida:109 Maja:106 Nele:106 Katharina:106 Eva:103 Josephine:102 Amalia:102 Klara:99
Carlotta:98 Valentina:98 Melina:94 Sarah:94 Lotta:94 Lisa:94 Martha:93 Alina:92 Sara:90 Elif:89 Zoe:89 Lucia:88 Elise:88
Viktoria:86 Mara:83 Louise:80 Alexandra:80 Pia:80 Rose:76 Jasmin:76 Louisa:75 Merle:75 Paulina:73 Rosalie:73 Juna:70 Magdalena:70
Tilda:70 Lotte:70 Ela:69 Stella:67 Romy:65 Amelia:65 Ada:64 Nina:64 Amira:61 Aurelia:61 Malia:60 Nur:60 Elina:59 Alva:59 Liya:58
Fiona:58 Theresa:57 Leyla:57 Carla:57 Malou:56 Zeynep:55 Liv:55 Milena:54 Anastasia:54 Melissa:54 Josefine:53 Aurora:52 Thea:52
Ronja:52 Finja:51 Meryem:50 Karla:50 Livia:49 Flora:49 Lucy:49 Isabel:49 Alice:49 Nisa:48 Mariam:48 Fatima:48 Sofie:47 Amina:46
Emilie:46 Anouk:46 Elsa:45 Henriette:45 Miriam:44 Lilli:44 Linda:44 Malina:44 Isabelle:43 Medina:43 Yuna:42 Amy:42 Cleo:42 Ruth:41
Margarete:41 Selma:41 Jana:41 Elin:40 Azra:39 Anni:39 Diana:39 Jolie:38 Isabell:38 Ayla:38 Grace:38 Florentine:38 Ruby:38 Marla:37
Elli:37 Julie:37 Freya:36 Karlotta:36 Friederike:36 Michelle:36 Milla:36 Fabienne:35 Edda:35 Fritzi:34 Vanessa:34 Alicia:34
Marta:34 Mathilde:34 Zoey:33 Kira:33 Lola:32 Yasmin:32 Melek:32 Su:32 Lana:32 Eleni:32 Käthe:32 Hailey:31 Lilith:30 Felicitas:30
Celine:30 Annika:30 Helen:30 Yara:30 Zoé:30 Annabelle:29 Mariella:29 Samira:29 Marleen:29 Ellen:29 Maryam:29 Amélie:28 Wilma:28
Nicole:28 Asya:28 Dorothea:28 Linnea:28 Aleyna:28 Zehra:28 Lucie:27 Aylin:27 Leah:27 Mona:27 Valerie:27 Leonora:26 Marina:26
Franziska:26 Valeria:26 Angelina:26 Alessia:26 Cataleya:26 Malin:26 Luana:26 Christina:26 Elea:26 Lily:26 Malea:26 Erika:26
Noemi:25 Joleen:25 Larissa:25 Emelie:25 Lynn:25 Alisa:25 Daria:25 Lene:25 Christine:24 Evelyn:24 Monika:24 Celina:24 Philippa:24
Annabell:24 Edith:24 Liana:23 Miray:23 Emmi:23 Rebecca:23 Aliya:23 Bella:23 Esma:23 Aaliyah:23 Cecilia:23 Hira:23 Malak:23
Philine:23 Liliana:22 Naomi:22 Tara:22 Esther:22 Jette:22 Minna:22 Tuana:22 Caroline:22 Lore:22 Alea:22 Adele:22 Laila:22
Lieselotte:22 Mai:22 Hermine:22 Layla:22 Lilia:22 Linh:22 Selina:22 Talia:22 Aliyah:22 Melody:22 Elaine:21 Hana:21 Anne:21
Tabea:21 Barbara:21 Juli:21 Jane:21 Jolina:21 Gerda:21 Selin:21 Madita:21 Rita:21 Sena:21 Ana:20 Teresa:20 Eda:20 Milana:20
Elizabeth:20 Heidi:20 Melisa:20 Chiara:20 Jonna:20 Nala:20 Eleonora:20 Lisbeth:20 Wilhelmine:20 Eliana:20 Helin:20 Feline:20
Margarethe:20 Tamara:20 Tessa:19 Adriana:19 Vera:19 Wanda:19 Zahra:19 Amilia:19 Eleonore:19 Ivy:19 Felicia:19 Defne:19 Melia:19
Hilda:19 Fatma:18 Gabriela:18 Mayla:18 Ariana:18 Felina:18 Smilla:18
`,
} as const;

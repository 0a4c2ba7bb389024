/** Names of one language: given names of men and of women, and family names, the commonest first. */
export interface NamesOfLanguage {
  /** How many of a thousand people have names of this language. */
  readonly perMille: number;
  readonly male: string;
  readonly female: string;
  readonly family: string;
}

/** Names from the languages of those who came, or whose parents came. The shares are estimated. */
export const MIGRANT_NAMES: readonly NamesOfLanguage[] = [
  {
    perMille: 36, // Turkish
    male: "Mehmet Mustafa Ahmet Ali Hasan Hüseyin İbrahim Murat Yusuf Ömer Osman Emre Can Kemal Serkan Cem Burak Kaan Onur Volkan",
    female:
      "Fatma Ayşe Emine Hatice Zeynep Elif Merve Özlem Sevgi Gül Esra Büşra Derya Hülya Meryem Aylin Selin Ebru Nurcan Yasemin",
    family:
      "Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğan Güneş Yavuz Acar Tekin Aktaş Bulut Keskin Ünal Turan Gündüz Özer Avcı Şen Güler Karaca Ateş",
  },
  {
    perMille: 26, // Polish
    male: "Piotr Krzysztof Andrzej Tomasz Jan Paweł Marcin Michał Marek Grzegorz Adam Łukasz Jacek Dariusz Zbigniew Rafał Mateusz Kamil Jakub Wojciech",
    female:
      "Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Magdalena Joanna Monika Aleksandra Danuta Beata Dorota Karolina Natalia Izabela Grażyna Sylwia",
    family:
      "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień",
  },
  {
    perMille: 26, // Croatian, Serbian, Bosnian, Slovene, Albanian
    male: "Marko Ivan Dragan Nikola Zoran Goran Milan Josip Ante Petar Aleksandar Dejan Amir Emir Adnan Mirko Slobodan Branko Arben Besnik",
    female:
      "Ana Marija Ivana Jelena Snežana Dragana Vesna Ljiljana Jasmina Milica Mirjana Sanja Katarina Azra Amra Lejla Svetlana Gordana Valbona Arta",
    family:
      "Jovanović Petrović Nikolić Marković Horvat Kovačević Babić Marić Jurić Novak Kovačić Knežević Vuković Matić Pavlović Stojanović Hodžić Hadžić Begić Krasniqi Berisha Gashi Shala Zupan Kovač Tomić Perić Popović Đorđević Božić",
  },
  {
    perMille: 24, // Russian
    male: "Alexander Sergej Andrej Dimitri Viktor Eugen Waldemar Igor Oleg Wladimir Juri Nikolai Anatoli Pavel Artur Roman Maxim Konstantin Boris Ivan",
    female:
      "Olga Natalia Elena Tatjana Irina Svetlana Ludmilla Marina Galina Valentina Larissa Anastasia Oksana Swetlana Jekaterina Julia Viktoria Lilli Nina Vera",
    family:
      "Ivanov Petrov Popov Smirnov Wolkow Schneider Miller Weber Schmidt Wagner Bauer Fischer Becker Keller Friesen Klassen Penner Dyck Kondratjew Sokolow Lebedew Morosow Kuznetsov Romanov Pavlov Fedorov Koslow Melnik Schewtschenko Bondarenko",
  },
  {
    perMille: 20, // Arabic and Persian
    male: "Mohammed Ahmad Ali Omar Hassan Hussein Khaled Mahmoud Youssef Ibrahim Samir Karim Bilal Amin Rami Tarek Reza Mohsen Farid Walid",
    female:
      "Fatima Maryam Aisha Zainab Amal Layla Nour Samira Hanan Rania Yasmin Salma Huda Amina Khadija Nadia Shirin Parisa Leila Dina",
    family:
      "Ahmad Ali Hassan Ibrahim Mohammad Hussein Khalil Al-Hassan Al-Ahmad Mansour Saleh Haddad Khoury Nasser Mahmoud Abbas Rahimi Karimi Hosseini Ahmadi Mohammadi Haidari Sharif Darwish Hamdan Said Issa Younes El-Masri Ben-Salah",
  },
  {
    perMille: 18, // Italian, Spanish, Portuguese
    male: "Giuseppe Antonio Giovanni Salvatore Francesco Luigi Mario Marco Luca José Manuel Carlos Domenico Vincenzo Pietro Angelo Paolo Fabio Miguel João",
    female:
      "Maria Anna Giuseppina Rosa Angela Giovanna Teresa Lucia Carmela Francesca Laura Chiara Elena Carmen Ana Isabel Paola Silvia Sofia Concetta",
    family:
      "Russo Ferrari Esposito Rossi Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Costa Giordano Mancini Rizzo Lombardi Moretti García Fernández López Martínez Sánchez Pereira Ferreira Silva Santos Oliveira Rodrigues",
  },
];

/*!
 * Derived from "Häufige Vornamen Berlin", https://github.com/berlinonline/haeufige-vornamen-berlin (2012 to 2023), by Berliner
 * Landesamt für Bürger- und Ordnungsangelegenheiten (LABO) / BerlinOnline Stadtportal GmbH & Co. KG, licensed under CC BY 3.0 DE,
 * https://creativecommons.org/licenses/by/3.0/de/. Changed: the counts of all years and places were added up, spellings folded, and
 * names left out that are rare or not clearly of one gender.
 */
import type { FirstNameGenders } from "../model.js";

/**
 * First names that stand for one gender: at least 98 of 100, and at least 20 children in Berlin from 2012 to 2023. Umlauts are
 * written out. Old names are in it, but fewer of them, and names such as Kim, Andrea or Luca are not.
 *
 * Whoever passes it on has to name its source and licence, CC BY 3.0 DE, as the file does.
 *
 * @see https://github.com/berlinonline/haeufige-vornamen-berlin
 */
export const GERMAN_FIRST_NAMES: FirstNameGenders = {
  female:
    "aaliyah abby abigail acelya ada adea adela adele adelia adelina adeline adina adriana adrijana agata agatha " +
    "agathe agnes aicha aida aila aileen aino aischa aisha ajla alana alara alaya alba albertine alea aleksandra " +
    "aleksandrova aleksandrovna alena alesia alessa alessia alexa alexandra alexandrovna alexia aleya aleyna alia " +
    "alica alice alicia alicja alida alina aline alisa alisha alisia alison alissa alissia aliya aliyah allegra alma " +
    "almila almina almira alwine alya alyssa ama amadea amaia amali amalia amalie amalya amanda amaya amber ameli " +
    "amelia amelie amely amila amilia amina aminata amira amna amra amy ana anabel anabell anabella anabelle anahi " +
    "anais anastasia anastasija anastazja anaya andra andreea andreevna anela anelia angela angelika angelina " +
    "angelique angelova ani aniela anika aniko anina anisa anissa anita anja anjali anke ann anna annabel annabell " +
    "annabella annabelle annalena anne anneli annelie annelies anneliese annemarie annett annette anni annie annika " +
    "anny anthea antje antonella antonia antonina apollonia april ariadne ariana ariane arianna ariella arielle arina " +
    "asel asena asenova ashley asia asija asiya asja aslihan asma asmin asta astrid asya athena athina audrey augusta " +
    "aura aurela aurelia aurelie aurora ava avelina aya ayah aybueke ayca ayda ayla ayleen aylin ayliz ayse ayseguel " +
    "aysel aysenur aysha aysima aysu ayumi aziza azra baerbel bahar barbara batul beate beatrice beatrix belinay " +
    "bella belle beren berenike berfin bernadette berra berta bettina betty betuel beyza bianca bianka binta birgit " +
    "blanca blanka bonnie brianna brigitte bruna buesra buglem caecilia caitlyn camila camilla canan cansu cara " +
    "carina carla carlota carlotta carmen carola carolin carolina caroline cassandra cataleya catalina caterina " +
    "catharina catherine cecile cecilia cecilie celia celin celina celine cemre cennet ceren ceyda ceylin chanel " +
    "chantal charleen charlene charlize charlott charlotta charlotte chayenne chelsea cherry cheyenne chiara " +
    "chimamanda chioma chloe christa christel christiane christin christina christine ciara claire clara clarissa " +
    "claudia clea clementine cleo coco constanze cora coralie corinna cornelia cosima cristina dagmar dahlia daisy " +
    "dajana dalal dalia daliah dalya damla dania daniela daphne daria darija darina darya davina dea debora deborah " +
    "defne delia denisa denise derya desiree devi diana diane dieu dijana dila dilara dilay dilek dina djamila " +
    "dmitrievna dora doreen doris dorothea dorothee dua duenya dunja dunya duru ebba ece ecem ecrin eda edda edith " +
    "editha edna eileen ekaterina ela elaina elaine elanur elara elayne elea eleanor eleen elektra elen elena elene " +
    "eleni elenor eleonor eleonora eleonore eleyna elfi elfie elfriede eliana eliane elice elida elif elin elina " +
    "eline elinor elisa elisabeta elisabeth elise elissa eliz eliza elizabeth elke ella ellen ellena elli ellie " +
    "ellinor elly elmira elodie eloisa eloise elora elouise elsa elsbeth else elsie elva elvira ema emel emeli emelie " +
    "emely emili emilia emilie emilija emilova emily emilya emina emine emira emma emmelie emmi emmy enie enisa " +
    "enissa enna enni enola enya erica erika erina erna ernestine erva esila esilya esin eslem esma esmanur esmeralda " +
    "estelle estera esther eugenia eva evangeline eve evelin evelina eveline evelyn evi evita ewa eyluel eysan ezgi " +
    "fabienne faith fanny farida fatima fatma fay faye fee felia felicia felicitas felina feline felipa felizitas " +
    "fenja feride fernanda feyza fia fiene filipa filippa filomena fina fine finia finja finnja finya fiona firdevs " +
    "flavia fleur flora florence florentina florentine florina francesca francoise franka franziska freda frederike " +
    "freja freya freyja frida frieda friederike fritzi gabriela gabriella gabrielle gaia galina genevieve georgia " +
    "georgina gerda gertrud gesa gina giovanna gisela giselle giulia giuliana gloria golda grace greta gretchen grete " +
    "gudrun guel guelsuem habiba hafsa hailey haily hala haley halima halime halina hana hania hanifa hanife hanim " +
    "hanin hanna hannah hanne hannelore hanni harriet hatice hatun havin havva haya hayley haylie hazal hazel hedda " +
    "hedwig hedy heide heidi heike helen helena helene helga helia helin hella henrietta henriette henrike hermine " +
    "herta hertha hiba hilda hilde hildegard hilla hira hiranur holly huda huelya huema huemeyra huyen ida ilaria " +
    "ilayda iliana ilona ilse ilva ilvi ilvie ina inara inaya inci ines inga inge ingeborg ingrid ioana ioanna ipek " +
    "irem irena irene irina iris irma irmak irmgard isabel isabela isabell isabella isabelle isalie isla islim israa " +
    "iva ivana ivanova ivy izabela izabella jacqueline jada jadwiga jamila jana jane janice janina janine janna " +
    "jannat jara jasmin jasmina jasmine jasna jeanne jelena jella jenna jennie jennifer jenny jessica jette joana " +
    "joanna joerdis johanna johanne jolanda joleen jolene jolie jolien jolin jolina joline jonna josefa josefin " +
    "josefina josefine josepha josephin josephina josephine josie joury jovana joyce juana judith jule julia juliana " +
    "juliane julianna julie juliet juliette julika julina juline july juna junia justine jutta kaethe kaia kaja kalea " +
    "kalina kamila kamilla kara karin karina karla karlie karlotta karola karolin karolina karoline kassandra " +
    "katalina katarina katarzyna kate katelyn katerina katharina kathleen kathrin kathy katinka katja katrin kaur " +
    "kayla kendra kerstin kevser khadija kiana kiara kimberly kinga kira klara klaudia klea kornelia kristin kristina " +
    "krystyna ksenia kuebra kyara kylie kyra laetitia laia laila lale lamia lamis lana lanea lara larin larisa " +
    "larissa laura laureen lavinia laya layal layla lea leah leana leandra leela leevke leia leila leilani lejla lela " +
    "lelia lena lene leni lenia lenja lenya leona leoni leonie leonora leonore leony leticia letizia levia levke leya " +
    "leyla leyna lia liah liana liane liara lidia lidya lieke liesbeth liese lieselotte lijana lika lila lili lilia " +
    "liliana liliane lilianna lilien lilith lilja liljana lilli lillian lilliana lillie lillith lilly lilo lilou lilu " +
    "lily lilya lilyan lilyana lina linda line linea linh linn linnea lioba liona liora lisa lisann lisanne lisbeth " +
    "lise liselotte liv liva livia liya liyah liyana liz liza lola lora lore loredana loreen lorelai lorelei loreley " +
    "lorena lotta lotte lotti louane louisa louise louna lovisa luana lucia luciana lucie lucienne lucija lucy luisa " +
    "luise luiza lujain lulu luna lupita luzi luzia luzie lya lydia lyn lyra lysann mabel madeleine madina madita " +
    "madleen madlen mae maelle maeva maeve mafalda magali magda magdalena magdalene maggie maha maia maike maila " +
    "mailin maira maivi maja majvi mala malaak malaika malea malena malia maliah malie malika malina maliya malou " +
    "mandy manessa manisa manon manuela mara marah maram marcelina mareike maren margaret margareta margarete " +
    "margaretha margarethe margarita margaux margit margo margot margrit marguerite mari mariam mariama mariana " +
    "marianna marianne marie marieke mariella marielle marietta marija marika marike marina marion marisa marisol " +
    "marit marita mariya marla marleen marlen marlena marlene marlie marlies marta martha martina marwa mary maryam " +
    "masal mascha masha mathea mathilda mathilde matilda matilde mattea matthea matylda mavie maxie maxima maximilia " +
    "maxine may maya mayla mayleen maylin mayra medina medine megan mei meike melania melanie melda melek melia " +
    "meliha melike melina melinda melisa melissa meliya melodie melody mercedes mercy meret merida merit merjem merle " +
    "merve meryem meta mette meva meyra mi mia michaela michalina michelle mie mieke mihra mihrimah mila milana milda " +
    "milena miley milica milina milla millie mimi mina mine minna minou mira mirabella mirabelle miranda miray " +
    "mirella miriam mirjam mirna miroslava miya moana mona monika monique muriel my mya myriam nada nadia nadine " +
    "nadja naemi nahla naila naima nala nalani nancy naomi narin nas natalia natalie natalija nathalie naya nayla naz " +
    "nazli nea neela neele nefeli nejla nela nele nelia nell nella nelly nesrin neva neyla ngan nhi nia nicole nida " +
    "nike nikolina nila nina nisa nisanur noee noelia noemi noemie nola noomi nora noura nura nuria oda ofelia " +
    "oleksandrivna olga olive olivia oliwia olympia ona oona ophelia ottilie palina paloma paola pari patricia " +
    "patrizia paula paulina pauline pavlovna pelin penelope perla petra pheline philina philine philippa philomena " +
    "phoebe phuong pia pina pippa pola polina poppy princess priya qizi quynh rabea rachel rafaela rahel raisa ramona " +
    "rania raphaela raquel ravza raya rayana rebeca rebecca rebekka regina rena renata renate renee rhea ria ricarda " +
    "rieke rika rike rim rima rina rita rital riva rojda rojin romina romy rona ronja ronya rosa rosalia rosalie rose " +
    "rosemarie rosi rosie roswitha roxana roya roza rubi rubina ruby rueya rukaya runa ruth sabina sabine sabrina " +
    "safia safira safiya safiye sahra sakura saliha salma salome salomea sama samanta samantha samara samira sanaa " +
    "sandra saphira sara sarafina sarah sare sarina saskia savannah scarlett sefora selena selin selina selma sema " +
    "sena serafina seraphina seraphine serena sergeevna serra sevim sham shanaya sherin shirin sibylle sidra sienna " +
    "sigrid sila silvana silvia simay simona sinem sirin skadi skyla smilla soey sofi sofia sofie sofija solea soley " +
    "solveig sonia sonja sophia sophie soraya stacy stefania stefanie steffi stella stephanie stina stine su sude sue " +
    "suki sumaya sumeja summer suna sura susan susann susanna susanne suvi suzan suzanne svea svenja sylvia tabea " +
    "talea talia talina talvi talya tamara tamia tamina tanem tanja tara tarja tasnim tatiana taya tea teodora teresa " +
    "tessa thalea thalia thao thea theda thekla theodora theres theresa therese theresia thilda thora thu thuy tia " +
    "tiana tiara tiffany tilda tilia tilla timea tina tomma tra tracy tram trang tuana tugce tulin ulrike uma una " +
    "ursula uta ute uyen vaiana valea valentina valeria valerie valerija valeska vanesa vanessa vera verena veronica " +
    "veronika victoria vida viktoria viola violet violeta violetta virginia vita vittoria viviana vivien vivienne " +
    "waltraud wanda weronika wiebke wiktoria wilhelmina wilhelmine wilma xenia yade yara yaren yasemin yasmin yasmina " +
    "yasmine yasna yella ylva ylvi ylvie yolanda yuesra yumi yuna yusra yvonne zahide zahra zahraa zainab zara zaynab " +
    "zehra zeinab zelal zelda zeliha zerya zeyneb zeynep zilan zita ziva zoe zoey zofia zoi zora zueleyha zuemra " +
    "zuzanna",
  male:
    "aaron abbas abdul abdulkadir abdurrahman abed abel achim adam adem adil adin adonis adrian adriano adrien " +
    "adrijan aeneas agit ahmad ahmet aidan aiden aime ajan ajdin akim akin alain alan alaric alaz albert alberto " +
    "albin aldin alec alejandro aleks aleksandar aleksander aleksandrovic alekseevic aleksej alessandro alessio " +
    "alexander alexandre alexandros alexandrovic alexandru alexej alexey alfons alfred alican alihan alim aljoscha " +
    "allan almir alois alp alparslan alpaslan alpay alper alperen altay alvar alvaro alvin alwin amadeo amadeus " +
    "amadou amandus amaro amaury amin amir amon amos anakin anatol anderson andre andreas andreevic andrei andrej " +
    "andres andrew andrzej anes angelo anil anselm ansgar ante anthony antoine anton antonin antonio antonius " +
    "antonovic antony anuar apollo aran aras araz ardian aren ares arian arik arion aris ariyan arjen arjun arman " +
    "armando armin arne arnim arno arnold aron arslan arthur artjom artur arturo arun arved arvid arvin aryan asaf " +
    "asenov ashraf aslan ata atakan ates atilla atlas attila august augustin augustus aurel aurelian aurelio aurelius " +
    "aviel axel ayaz aybars ayden ayham ayoub ayub azad aziz bakr baldur balthasar balthazar baris barnabas " +
    "bartholomaeus bartosz basil bastian batu batuhan beat bedirhan bekir bela ben bendix bene benedict benedikt " +
    "beniamin benito benjamin bennet bennett benno benny bent berat berk berkan berkay bernard bernd bernhard bero " +
    "berzan bilal birk bjarne bjoern bodo bogdan boris bosse brandon brian bruce bruno bryan buenyamin bugra bulut " +
    "burak burkhard caio caius caleb calvin camillo camilo can caner carl carlo carlos carsten casimir caspar casper " +
    "cassian castiel cebrail cedric celal cem cemal cemil cengiz cenk cesar cesur cezar charles christian christoph " +
    "christopher christos cihan cinar ciwan claas claudius claus clemens cody colin collin conner connor conrad " +
    "constantin cooper cornelius corvin cosimo cosmo cristian cristiano cuno curt curtis damian damien damir damjan " +
    "damon daniel daniil danijel danilo dante danyal darian dario daris darius dariusz darko darren dat davi david " +
    "davide davin davud dawid dean deen dejan demian demir denis dennis denny derek detlef devran dexter diego dieter " +
    "dietmar dietrich dimitri dimitrios dimitrov dirk diyan djibril dmitrievic dogan domenic domenik dominic dominik " +
    "don dorian dragan duc dustin duy dwayne eberhard ebubekir eddie eddy ede edgar edin edmund edoardo eduard " +
    "eduardo edvard edward edwin efe efraim egemen egon einar eldin eliah elian eliano elias elija elijah elio elion " +
    "eliot eliott elisei eliyas elliot elliott elmar elmo elouan elyas emanuel emil emile emilian emiliano emilio " +
    "emin emir emircan emirhan emmanuel emre eneas enes enis ennio enno enrico enrique ensar enzo ephraim erdem " +
    "eremia eren erhard eric erich erik ernesto ernst ertugrul erwin eryk eser espen ethan etienne eugen evan ewald " +
    "eymen eyuep fabian fabio fabius fabrice fabrizio fadel falk fares faris faruk fatih federico fedor felias felix " +
    "ferdinand fernando ferris fiete fietje filip filippo fin finian finjas finlay finley finn finnian finnlay " +
    "finnley fionn firas firat fitz fjonn flinn floki florian flynn francesco francisco franciszek francois frank " +
    "franz franziskus fred freddie frederic frederick frederik fredrik frido fridolin friedemann frieder friedrich " +
    "fritz furkan fynn gabriel gabrijel gael gaspard georg george georgi georgios gerald gerard gerd gerhard german " +
    "gero giacomo gian gianluca gilbert gino giorgio giovanni giuliano giulio giuseppe gordon gottfried gregor " +
    "gregory gueney guenter guenther guido gunnar gustaf gustav hadi hagen haidar hajo hakan halid halis hamsa hamza " +
    "hannes hanno hans harald haris harrison harry hartmut harun harvey haydar hector heinrich heinz hektor helge " +
    "helmut hendrik henk hennes henning henri henrik henry henryk herbert hermann hieu hizir holger horst hubert " +
    "hubertus hueseyin hugo hung huy ian ibrahima ignacy igor ilai ilian ilias ilija ilja ilyas immanuel ingo ioan " +
    "ioannis ion ionut iosif iosua irfan isaac isaak isaiah ishak ismael ismail ivan ivanov ivanovic ivar iven ivo " +
    "iwan jace jack jackson jacob jacques jad jaden jago jake jakob jakov jakub jamal james jamil jamiro jan janek " +
    "janik janko jann jannek jannes jannick jannik jannis janno jano janos janosch janus janusz jared jari jarik " +
    "jarle jarne jaro jaromir jaron jason jaspar jasper javier jawad jax jayden jayson jeffrey jens jeppe jeremiah " +
    "jeremias jeremy jermaine jerome jerzy jesko jesper jesse jibrail jibril jihad jim jimmy joachim joah joakim " +
    "joaquim joaquin joe joel joerg joern johan johann johannes john johnny johny jon jonah jonas jonatan jonathan " +
    "jonny jonte joona jorge joris joscha joschka joschua jose josef joseph josh josha joshua josiah josse josua " +
    "jovan jozef juergen julian julien julio julius junes junior junus jurek juri jurij justin justus jusuf kaan " +
    "kacper kadir kaleo kalle kamil karam karan karim karl karlo karlsson karol karsten kartal kasimir kaspar kasper " +
    "kassem keano keanu kelvin kemal ken kendrick kenneth kenny keno kenzo kerem kerim kevin khalil khang khoi kian " +
    "kiano kien kilian killian kirill kiyan kjell klaas klaus klemens knut kofi kolja konrad konstantin konstantinos " +
    "koray korbinian kristian kristijan krystian krzysztof kuba kubilay kuno kurt kuzey kwame kylian laith lamin " +
    "lamine lando lars lasse laszlo laurens laurenz laurin lawrence lazar lean leander leandro leano leart ledion " +
    "leevi leif lemmy lenard lenn lennard lennart lennert lennox lenny leno lenox leo leon leonard leonardo leonas " +
    "leonel leonhard leonid leonidas leonis leopold leroy lev levi levian levin levio levon lewin lewis liam lias " +
    "lieven lijan lino linus lio lion lionel liron livio loic loran lorenz lorenzo lorian lorik lothar louie louis " +
    "lounes lounis luan luc lucas lucian luciano lucien lucio lucius ludwig lui luigi luis luiz luk lukas lukasz luke " +
    "lunis lutz luuk lyam lyon lysander maarten maciej maddox mads mael magnus mahdi mahir mahmud maik maikel mailo " +
    "maksim maksymilian malek maleo malik malio malo malte manfred manh mansur manuel marc marcel marcello marcin " +
    "marco marcus marek marino mario marius mark marko markus marlon marten martin marty marvin marwin mason massimo " +
    "matei matej mateo mateusz matheo mathias mathis matias matin mats matteo mattes matthaeus mattheo matthew " +
    "matthias matthis matti mattia mattis matvey maurice max maxim maximilian maximillian maximus maxwell mehdi " +
    "mehmet melchior melik melvin merdan mert mete metehan michael michail mick miguel mihai mihajlo mikael mikail " +
    "mike mikkel mikko mikolaj milad milan milano milas miles milian milo milos milosz milow mio mir mirac miran " +
    "mirko miro miron miroslav mirza mitja mohamad mohammad moise moritz morten moses mounir muaz muesluem muhamad " +
    "muhamed muhammad muhammed muhammet murat musab mussa nader nadir nael nahuel nando natan nathan nathanael " +
    "nathaniel navid neil nelio nelson nemo neo nepomuk nero neven nevio niccolo nicholas nick nicklas niclas nicolas " +
    "nicolo niels niilo nikan niklas nikodem nikolai nikolaj nikolaos nikolas nikolaus nilas nilo nils nio noah noan " +
    "noel nolan norbert norik norman noyan nuno odin oemer oezguer oguz oguzhan olaf ole oleksandrovic oliver olivier " +
    "oliwier omar omer omid onno onur oscar oskar oswald otis otto oumar ove owen ozan pablo paco paolo pars pascal " +
    "patrick patryk paul paulo pavel pawel pedro peer pelle pepe per petar peter phil phileas philian philip philipp " +
    "philippe phillip phillipp philo phineas phong phu pierre piet pieter pino piotr pit platon poyraz prince qais " +
    "quang quentin quirin quoc raban rafael raffael ragnar rahman raik rainer ralf ralph ramazan rami ramon raphael " +
    "rasmus raul ravi raymond recep reiner reinhard reinhold remo remus rene reza rezan riad rian ricardo riccardo " +
    "richard rico rion robert roberto rocco rohat roland rolf roman romeo ronald ronaldo ronny ruben rudolf rudolph " +
    "ruediger ruezgar rufus rupert ryan ryszard sadik sahin said salomon salvador salvatore samed sami samson samu " +
    "samuel sanad sander sandro santiago santino savas sayed sean sebastian selim semih senad sergej sergio serhat " +
    "seyed seyit seyyid shawn sidar siegfried silas silvio simeon simon sinan sirac soeren sofian solomon son " +
    "stanislaw stanley stefan stefanov steffen stephan steve steven sueleyman sufyan sven sylvester taavi tadeo taha " +
    "tahir taim taio talha tamim tamino tamme tammo tamo tan tarik taro tassilo tayfun taylan tayler taym ted teodor " +
    "teoman thaddaeus thaddeus thadeus the thees theo theodor thiago thies thilo thomas thor thorben thore thorin " +
    "thorsten tiago tiam tiberius til till tillmann tilman tilo tim timm timo timofey timon timotei timothy timur " +
    "tino titus tizian tjark tobias tom tomas tomasz tommy tony torsten travis tristan trong trung tuan tugra turan " +
    "tyler tymon tyron tyson udo ulrich umeyr umut uwe vadim valentin valentino valerian valerio vasile vasilije veit " +
    "veli vicco vico victor viggo vigo viktor ville vince vincent vincenzo vinzent vito vittorio vitus vlad vladimir " +
    "volker waldemar walter wendelin wenzel werner wiktor wilfried wilhelm willem willi william willy wim winfried " +
    "wissam wladimir wojciech wolf wolfgang wotan wyatt xaver xavier yagiz yago yakub yakup yamac yaman yamen yanis " +
    "yann yannick yannik yannis yari yaro yaron yasin yasir yassin yavuz yaw yazan yigit yosef yoshua younes younis " +
    "yousef youssef yousuf yunes yunis yunus yusa yusef yussef yusuf zacharias zaid zakaria zakariya zayn zeno zeyd " +
    "zeyn zoran",
};

/**
 * Swiss towns; a fifth part names the language where it is not German, one a line: name, dialling code, thousands of people, postcodes. A postcode after the first
 * gives the digits in which it differs from the one before: `10115 7 9 78` is 10115, 10117, 10119, 10178. Small towns stand for
 * those around them, and weigh more than their people.
 *
 * Postcodes: a selection from GeoNames, https://www.geonames.org, CC BY 4.0, shortened as said. Dialling codes: public facts, compared
 * with those of libphonenumber.
 */
export const SWISS_PLACES = `
Zürich|044|420|8001 2 3 4 5 6 8 32 7 8 41 4 5 6 7 8 9 50 1 2 3 5 7 64
Basel|061|175|4051 2 3 4 5 6 7 8 9
Bern|031|134|3004 5 6 7 8 11 2 3 4 5 8 20 7
Winterthur|052|115|8400 4 5 6 8 9
Luzern|041|82|6003 4 5 6 14 5
St. Gallen|071|76|9000 8 10 1 2 4 5 6
Biel/Bienne|032|55|2502 3 4 5
Thun|033|44|3600 3 4 8
Köniz|031|42|3098
Schaffhausen|052|37|8200 3 7 8
Chur|081|38|7000
Uster|044|35|8610
Emmen|041|31|6032
Zug|041|31|6300
Dübendorf|044|30|8600
Dietikon|044|28|8953
Rapperswil|055|27|8640
Wetzikon|044|25|8620 3
Kreuzlingen|071|22|8280
Frauenfeld|052|26|8500
Wädenswil|044|25|8820
Bülach|044|22|8180
Aarau|062|22|5000 4
Baden|056|23|5400 4 5 6
Riehen|061|22|4125
Horgen|044|23|8810
Wil|071|24|9500
Kriens|041|29|6010
Kloten|044|21|8302
Gossau|071|19|9200
Olten|062|19|4600
Solothurn|032|17|4500
Grenchen|032|18|2540
Burgdorf|034|17|3400
Langenthal|062|16|4900
Liestal|061|15|4410
Pratteln|061|17|4133
Muttenz|061|18|4132
Allschwil|061|21|4123
Binningen|061|16|4102
Wettingen|056|21|5430
Brugg|056|20|5200
Lenzburg|062|20|5600
Zofingen|062|20|4800
Sursee|041|20|6210
Schwyz|041|20|6430
Altdorf|041|20|6460
Sarnen|041|20|6060
Stans|041|20|6370
Glarus|055|20|8750
Herisau|071|20|9100
Appenzell|071|20|9050
Rorschach|071|20|9400
Buchs|081|20|9470
Davos Platz|081|20|7270
Weinfelden|071|20|8570
Romanshorn|071|20|8590
Arbon|071|20|9320
Interlaken|033|20|3800
Spiez|033|20|3700
Münsingen|031|20|3110
Lyss|032|20|3250
Visp|027|20|3930
Brig|027|20|3900
Küsnacht|044|20|8700
Meilen|044|20|8706
Männedorf|044|20|8708
Stäfa|044|20|8712
Thalwil|044|20|8800
Adliswil|044|20|8134
Schlieren|044|20|8952
Volketswil|044|20|8604
Einsiedeln|055|20|8840
Küssnacht am Rigi|041|20|6403
Cham|041|20|6330
Baar|041|20|6340
Hochdorf|041|20|6280
Willisau|041|20|6130
Lausanne|021|140|1003 4 5 6 7 10 2 8|fr
Genève|022|203|1201 2 3 4 5 6 7 8 9|fr
Fribourg|026|38|1700|fr
Neuchâtel|032|45|2000|fr
Sion|027|35|1950|fr
Yverdon-les-Bains|024|30|1400|fr
Montreux|021|27|1820|fr
Vevey|021|20|1800|fr
Nyon|022|22|1260|fr
La Chaux-de-Fonds|032|37|2300|fr
Bulle|026|25|1630|fr
Delémont|032|13|2800|fr
Martigny|027|20|1920|fr
Morges|021|17|1110|fr
`;

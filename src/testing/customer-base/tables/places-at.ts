/**
 * Austrian towns, one a line: name, dialling code, thousands of people, postcodes. A postcode after the first
 * gives the digits in which it differs from the one before: `10115 7 9 78` is 10115, 10117, 10119, 10178. Small towns stand for
 * those around them, and weigh more than their people.
 *
 * Postcodes: a selection from GeoNames, https://www.geonames.org, CC BY 4.0, shortened as said. Dialling codes: public facts, compared
 * with those of libphonenumber.
 */
export const AUSTRIAN_PLACES = `
Wien|01|1950|1010 20 30 40 50 60 70 80 90 100 10 20 30 40 50 60 70 80 90 200 10 20 30
Graz|0316|295|8010 20 36 41 2 3 4 5 51 2 3 4 5
Linz|0732|207|4020 30 40
Salzburg|0662|156|5020 3 6
Innsbruck|0512|132|6020
Klagenfurt am Wörthersee|0463|102|9020
Villach|04242|63|9500
Wels|07242|62|4600
St. Pölten|02742|56|3100
Dornbirn|05572|50|6850
Wiener Neustadt|02622|46|2700
Steyr|07252|38|4400
Feldkirch|05522|35|6800
Bregenz|05574|30|6900
Klosterneuburg|02243|60|3400
Baden|02252|60|2500
Wolfsberg|04352|60|9400
Leoben|03842|60|8700
Krems an der Donau|02732|60|3500
Traun|07229|60|4050
Amstetten|07472|60|3300
Lustenau|05577|60|6890
Kapfenberg|03862|60|8605
Mödling|02236|60|2340
Hallein|06245|60|5400
Kufstein|05372|60|6330
Schwechat|01|60|2320
Braunau am Inn|07722|60|5280
Stockerau|02266|60|2000
Saalfelden am Steinernen Meer|06582|60|5760
Tulln an der Donau|02272|60|3430
Hohenems|05576|60|6845
Spittal an der Drau|04762|60|9800
Telfs|05262|60|6410
Ternitz|02630|60|2630
Bludenz|05552|60|6700
Bad Ischl|06132|60|4820
Eisenstadt|02682|60|7000
Schwaz|05242|60|6130
Hall in Tirol|05223|60|6060
Gmunden|07612|60|4810
Wörgl|05332|60|6300
Marchtrenk|07243|60|4614
Bruck an der Mur|03862|60|8600
St. Veit an der Glan|04212|60|9300
Korneuburg|02262|60|2100
Neunkirchen|02635|60|2620
Vöcklabruck|07672|60|4840
Lienz|04852|60|9900
Rankweil|05522|60|6830
Knittelfeld|03512|60|8720
Hollabrunn|02952|60|2020
Ried im Innkreis|07752|60|4910
Waidhofen an der Ybbs|07442|60|3340
Bad Vöslau|02252|60|2540
Mistelbach|02572|60|2130
Zell am See|06542|60|5700
Gänserndorf|02282|60|2230
Enns|07223|60|4470
Weiz|03172|60|8160
Leibnitz|03452|60|8430
Oberwart|03352|60|7400
Judenburg|03572|60|8750
Zwettl|02822|60|3910
Liezen|03612|60|8940
Horn|02982|60|3580
Freistadt|07942|60|4240
Schärding|07712|60|4780
Fürstenfeld|03382|60|8280
Hartberg|03332|60|8230
Gleisdorf|03112|60|8200
Imst|05412|60|6460
Reutte|05672|60|6600
Landeck|05442|60|6500
Kitzbühel|05356|60|6370
St. Johann im Pongau|06412|60|5600
Bischofshofen|06462|60|5500
Völkermarkt|04232|60|9100
Hermagor|04282|60|9620
Mattersburg|02626|60|7210
Neusiedl am See|02167|60|7100
Melk|02752|60|3390
Scheibbs|07482|60|3270
Perg|07262|60|4320
Rohrbach|07289|60|4150
Grieskirchen|07248|60|4710
Bad Aussee|03622|60|8990
`;

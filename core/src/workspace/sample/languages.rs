//! Names of the sample, by language. Names are separated by a space, a space within a name is
//! written `_`, and a name with a script of its own is written `Roman=script`. Stored as text
//! instead of arrays: a list of pointers would be larger than the names.

/// Custom of second names in a language.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Second {
    /// One first and one family name.
    None,
    /// Often two first names: Anna Sofia.
    First,
    /// Mostly two family names: García López.
    Family,
    /// Often two family names joined: Lefèvre-Dumont.
    Joined,
}

/// Names of one language.
pub struct Language {
    /// Number of speakers, relative to the shares of the other languages.
    pub share: u16,
    /// Custom of second names.
    pub second: Second,
    /// First names of women.
    pub women: &'static str,
    /// First names of men.
    pub men: &'static str,
    /// Family names; where they differ by gender, those of men.
    pub family: &'static str,
    /// Endings that change in women's family names: `ki=ka ny=na`. The first match counts.
    pub daughters: &'static str,
}

const fn language(share: u16, second: Second, names: [&'static str; 3]) -> Language {
    let [women, men, family] = names;
    Language {
        share,
        second,
        women,
        men,
        family,
        daughters: "",
    }
}

impl Language {
    const fn daughters(self, daughters: &'static str) -> Self {
        Self { daughters, ..self }
    }
}

/// All languages; French, Spanish and German have the largest shares, as the school is in
/// Switzerland.
pub static LANGUAGES: [Language; 29] = [
    // French
    language(22, Second::Joined, [
        "Chloé Inès Joséphine Amélie Éloïse Maëlle Noémie Anaïs Marie-Ève Anne-Sophie Océane",
        "Maël Aimé Loïc Benoît François Jérôme Théo Gaëtan Jean-Baptiste Rémi Étienne",
        "Lefèvre Deschênes Beauséjour Lacaze Dumont Favre Rochat Bétrisey d’Aubigné L’Hôpital \
         Besançon Jaccoud Maître Métrailler Péclard Prévôt Thévenaz Vuilleumier de_Courten Châtelain",
    ]),
    // German
    language(20, Second::Joined, [
        "Josefine Jutta Annegret Käthe Bärbel Heidi Mareike Sabine Änne Dörte Anna-Lena",
        "Jürgen Josef Jörg Günther Götz Matthäus Sören Urs Beat Karl-Heinz Reto",
        "Großmann Weiß Überschär Müller Schäfer Bühler Zürcher Häberli Köpfli Rüegg Strauß Jäger \
         Krähenbühl Möhring Böhm Öttinger Grünenfelder Füglistaler von_Allmen von_Däniken Vögeli",
    ]),
    // Spanish, Catalan, Basque
    language(22, Second::Family, [
        "María_José Ángela Ximena Josefa Josefina Inés Lucía Begoña Rocío Mónica Sofía",
        "José José_María José_Ángel Tomás Nuño Íñigo Josep Álvaro Óscar Raúl Ramón",
        "García Fernández Benítez Ibáñez Galván Hernández Iñárritu Zúñiga Núñez Álvarez López \
         Muñoz Peña Ordóñez Jiménez Güell de_la_Fuente del_Río Etxeberria Quiñones",
    ]),
    // Italian
    language(14, Second::First, [
        "Giulia Chiara Beatrice Letizia Martina Ilaria Fiammetta Noemi Caterina",
        "Niccolò Matteo Lorenzo Giosuè Davide Alessio Ettore Luca Elia",
        "Ferrari Bernasconi D’Angelo Dell’Acqua De_Luca Lo_Bianco Cefalù Nardò Pestalozzi Rossi \
         Colombo Forlì Canevascini Zanetti Morè Pedrazzini Cantù Foà Barilà Tettamanti",
    ]),
    // Portuguese
    language(14, Second::Family, [
        "Conceição Inês Beatriz Mafalda Assunção Lúcia Débora Graça Luísa",
        "João José Antônio Simão Sebastião Estêvão Luís Gonçalo Tomé",
        "Quaresma Gonçalves Magalhães dos_Santos Simões Araújo Brandão Guimarães Leitão Falcão \
         Mourão Côrte-Real Patrício Sá Lourenço",
    ]),
    // English, Scots, Welsh
    language(9, Second::First, [
        "Siân Charlotte Morag Imogen Rhiannon Harriet Grace Zadie",
        "Rhys Duncan Alasdair Oliver Euan Llŷr Theodore Angus",
        "Llewellyn Featherstone MacKinnon O’Hara Campbell Pritchard Smith-Jones Wainwright \
         St_John Urquhart Penhaligon Trevelyan Kingsley Vaughan Young",
    ]),
    // Polish
    language(9, Second::First, [
        "Agnieszka Małgorzata Łucja Grażyna Bożena Żaneta Elżbieta Zofia Róża",
        "Łukasz Paweł Michał Grzegorz Błażej Stanisław Wojciech Józef Rafał",
        "Żółtowski Grażyński Wąs Wiśniewski Wójcik Dąbrowski Zieliński Wróbel Szczęsny Ćwikła \
         Łuczak Śliwiński Kościuszko Gołąb Król Pająk Błoński Gęsicki",
    ])
    .daughters("ki=ka ny=na"),
    // Czech, Slovak
    language(7, Second::None, [
        "Kateřina Zdeňka Markéta Božena Ľubica Žofie Růžena Tereza Šárka",
        "Jiří Řehoř Ondřej Tomáš Matěj Ľudovít Štěpán Vojtěch Zdeněk",
        "Šťastný Dvořák Češka Novák Procházka Říha Žižka Hájek Křížek Němec Ďurica Pospíšil Beneš \
         Kučera Růžička Štefánik",
    ])
    .daughters("ný=ná ek=ková ec=cová a=ová =ová"),
    // Danish, Norwegian, Swedish
    language(10, Second::First, [
        "Zoë Linnéa Signe Åsa Märta Sølvi Ragnhild Freja Maj-Britt Bodil",
        "Søren Øyvind Måns Jørgen Håkan Björn Åke Gösta Pål Torbjørn",
        "Åkesson Kjær Åberg Ågren Bjørnstad Kjærgaard Öberg Østergaard Lindström Sjöberg Strømme \
         Hägglund Møller Nygård Sæther Ødegaard Ångström Skår",
    ]),
    // Icelandic
    language(1, Second::None, [
        "Sólveig Guðrún Þórunn Sigríður Ásdís",
        "Þór Guðmundur Sigurður Ægir Óðinn",
        "Árnason Jónsson Þorsteinsson Björnsson Guðjónsson Ísaksson",
    ])
    .daughters("son=dóttir"),
    // Finnish, Estonian, Latvian, Lithuanian
    language(4, Second::None, [
        "Päivi Säde Kyllikki Õie Rūta Līga Eglė",
        "Väinö Jyrki Yrjö Jüri Mārtiņš Ģirts Šarūnas",
        "Mäkelä Hämäläinen Järvinen Öhman Õunapuu Pärn Kõiv Bērziņš Ķēniņš Žukauskas Mickevičius",
    ])
    .daughters("ņš=ņa kas=kienė ius=iūtė"),
    // Dutch, Flemish, Frisian
    language(7, Second::First, [
        "Anneloes Loïs Renée Fleur Tjitske Noëlle Saskia",
        "Joost Daniël Sjoerd Wietse Thijs André Jurriën",
        "van_den_Berg de_Vries IJsselmuiden ’t_Hart van_’t_Hoff Brouwer Coëlho Zuidema Reëman \
         De_Smet Van_Damme ten_Cate Oosterhuis",
    ]),
    // Hungarian
    language(4, Second::First, [
        "Réka Zsófia Ágnes Boglárka Eszter Enikő",
        "László Gergő Ádám Bálint Győző Örs",
        "Nagy Kovács Tóth Szabó Horváth Kőszegi Győrffy Erdős Lőrincz Bíró Szűcs Ötvös",
    ]),
    // Romanian
    language(5, Second::First, [
        "Ioana Ștefania Mădălina Ilinca Crenguța Sânziana",
        "Ștefan Răzvan Mihăiță Dragoș Cătălin Ionuț",
        "Bălan Țurcanu Ionescu Văcărescu Șerban Stănescu Mureșan Câmpeanu Crăciun Dănilă Pârvu",
    ]),
    // Bosnian, Croatian, Serbian, Slovene
    language(6, Second::None, [
        "Željka Đurđica Živa Nađa Jasmina Snežana Špela Ljubica",
        "Đorđe Željko Miloš Anđelko Tomaž Nemanja Siniša Žan",
        "Đoković Šarić Čović Kovačević Žižić Hadžić Ćosić Petrović Božič Ljubić Vučković Žagar",
    ]),
    // Turkish
    language(9, Second::First, [
        "Ayşe Gülşen Özge Çiğdem Şule Büşra Zeynep Işıl İpek",
        "İbrahim Çağrı Oğuz Barış Yiğit Ömer Gökhan Mehmet Uğur",
        "Çelik Yılmaz Demir Şahin Öztürk Yıldırım Aydın Kılıç Doğan Güneş Çakır Işık Türkoğlu \
         Bağcı Şimşek Gümüş İnönü Açıkgöz",
    ]),
    // Albanian
    language(3, Second::None, [
        "Blerta Arbnora Vjosë Teuta Gëzime Fëllanza",
        "Agron Besnik Gëzim Shpëtim Ilir Përparim",
        "Krasniqi Hoxhaj Çela Gashi Thaçi Përmeti Shkëmbi Rexhepi Ferrë Kuçi Bytyqi",
    ]),
    // Irish
    language(3, Second::None, [
        "Fionnuala Aoife Siobhán Róisín Gráinne Sinéad Caoimhe",
        "Seán Pádraig Ciarán Oisín Tadhg Cathal Eoghan",
        "Ó_Súilleabháin Ó_Briain Mac_Cárthaigh O’Neill Ó_Dálaigh Mac_Giolla_Phádraig Ó_Conchúir \
         Ó_Séaghdha Mac_Aonghusa",
    ]),
    // Greek; the family names are genitives, the same for all
    language(2, Second::None, [
        "Eleni=Ελένη Katerina=Κατερίνα Ioanna=Ιωάννα Zoi=Ζωή Foteini=Φωτεινή",
        "Giorgos=Γιώργος Nikos=Νίκος Ilias=Ηλίας Stavros=Σταύρος Andreas=Ανδρέας",
        "Nikolaou=Νικολάου Ioannou=Ιωάννου Oikonomou=Οικονόμου Georgiou=Γεωργίου \
         Dimitriou=Δημητρίου Papageorgiou=Παπαγεωργίου Christodoulou=Χριστοδούλου",
    ]),
    // Ukrainian
    language(2, Second::None, [
        "Oksana=Оксана Nadiia=Надія Yuliia=Юлія Solomiia=Соломія",
        "Taras=Тарас Oleksii=Олексій Yurii=Юрій Andrii=Андрій",
        "Shevchenko=Шевченко Bondarenko=Бондаренко Kovalchuk=Ковальчук Tkachenko=Ткаченко \
         Moroz=Мороз Zhuk=Жук Lysenko=Лисенко Shcherba=Щерба",
    ]),
    // Arabic
    language(6, Second::None, [
        "Fatima=فاطمة Maryam=مريم Layla=ليلى Nour=نور Yasmin=ياسمين Salma=سلمى Hanan=حنان",
        "Yusuf=يوسف Muhammad=محمد Omar=عمر Khalid=خالد Tariq=طارق Samir=سمير Karim=كريم",
        "Abdel-Rahman=عبد_الرحمن Haddad=حداد al-Masri=المصري Khoury=خوري Mansour=منصور \
         Najjar=نجار al-Hashimi=الهاشمي Saleh=صالح Benali=بن_علي Darwish=درويش Qasim=قاسم \
         Zidan=زيدان Shahin=شاهين",
    ]),
    // Hebrew
    language(2, Second::None, [
        "Noa=נועה Tamar=תמר Yael=יעל Shira=שירה",
        "Eitan=איתן Yonatan=יונתן Amir=אמיר Noam=נועם",
        "Cohen=כהן Levi=לוי Mizrahi=מזרחי Peretz=פרץ Ben-David=בן־דוד Shapira=שפירא Azulai=אזולאי Katz=כץ",
    ]),
    // Hindi, Bengali, Tamil
    language(7, Second::First, [
        "Priya Ananya Lakshmi Meera Kavya Saraswati Divya",
        "Arjun Rohan Vikram Krishna Siddharth Ravi Anirban",
        "Sharma Subramaniam Patel Banerjee Krishnamurthy Iyer Chattopadhyay Reddy Nair Gupta \
         Mukherjee Venkataraman Kulkarni Rajagopalan Singh",
    ]),
    // Chinese
    language(7, Second::None, [
        "Xiuying=秀英 Meiling=美玲 Jing=静 Yutong=雨桐 Lihua=丽华 Xue=雪 Zihan=子涵",
        "Wei=伟 Haoran=浩然 Jianguo=建国 Zixuan=子轩 Lei=磊 Peng=鹏 Yichen=奕辰",
        "Wang=王 Li=李 Zhang=张 Liu=刘 Chen=陈 Yang=杨 Zhao=赵 Huang=黄 Zhou=周 Wu=吴 Xu=徐 Sun=孙 \
         Lü=吕 Ouyang=欧阳 Guo=郭 Zheng=郑 Xie=谢 Feng=冯",
    ]),
    // Japanese
    language(3, Second::None, [
        "Haruka=遥 Sakura=さくら Yūko=裕子 Aoi=葵 Chihiro=千尋",
        "Kenji=健二 Shōta=翔太 Haruto=陽斗 Takashi=隆 Ryō=涼",
        "Satō=佐藤 Suzuki=鈴木 Takahashi=高橋 Itō=伊藤 Kobayashi=小林 Ōno=大野 Katō=加藤 Inoue=井上 \
         Shimizu=清水 Endō=遠藤",
    ]),
    // Korean
    language(3, Second::None, [
        "Ji-woo=지우 Seo-yeon=서연 Min-ji=민지 Ha-eun=하은 Soo-jin=수진",
        "Min-jun=민준 Seo-jun=서준 Do-yun=도윤 Hyun-woo=현우 Tae-hyung=태형",
        "Kim=김 Lee=이 Park=박 Choi=최 Jung=정 Kang=강 Cho=조 Yoon=윤 Jang=장 Lim=임 Namgung=남궁",
    ]),
    // Vietnamese
    language(6, Second::None, [
        "Thảo Thị_Hồng Ngọc_Ánh Thu_Hằng Mỹ_Linh Thùy_Dương Kim_Yến Bích_Phượng",
        "Văn_Minh Đức_Thắng Quốc_Bảo Hữu_Phước Tuấn_Kiệt Anh_Dũng Đình_Khôi Thế_Hiển",
        "Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Ngô Dương Lý Hồ Phùng",
    ]),
    // Yoruba, Igbo, Hausa
    language(4, Second::First, [
        "Olúwaṣeun Ngozi Ọláyínká Amina Chiamaka Títílayọ̀",
        "Adébáyọ̀ Chidiebere Babátúndé Emeka Musa Ṣẹ́gun",
        "Okonkwo Adéyẹmí Ọbáfẹ́mi Nwosu Eze Ṣóyínká Bello Ògúnlẹ́sì Abubakar Akínwándé",
    ]),
    // French-speaking Africa, Ghana, Madagascar
    language(6, Second::First, [
        "Inès Josette Aïssatou Fatoumata Mariama Akosua Sahondra",
        "Kofi Joseph Hery Ousmane Mamadou Kwabena Désiré",
        "Ouédraogo Yaméogo Mensah Tchoumi Andriamanana Diallo Traoré N’Diaye Konaté Coulibaly \
         Razafindrakoto M’Bala Boateng",
    ]),
];

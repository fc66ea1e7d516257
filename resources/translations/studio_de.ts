<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>studio</name>
    <message>
        <location filename="../../resources/templates"/>
        <source>10 Hz samples of thirty trips with weather and rare hazards</source>
        <translation>10-Hz-Messungen von dreißig Fahrten mit Wetter und seltenen Gefahren</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Automated driving</source>
        <translation>Automatisiertes Fahren</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Card payments</source>
        <translation>Kartenzahlungen</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Driving log</source>
        <translation>Fahrtprotokoll</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Drug screening</source>
        <translation>Wirkstoffsuche</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Five linked tables of a bank: customers, accounts, ledger entries, cards and card payments with rare fraud</source>
        <translation>Fünf verknüpfte Tabellen einer Bank: Kunden, Konten, Buchungen, Karten und Kartenzahlungen mit seltenem Betrug</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Four linked tables of a company: departments, employees under their managers, salary histories and absences</source>
        <translation>Vier verknüpfte Tabellen eines Unternehmens: Abteilungen, Beschäftigte unter ihren Vorgesetzten, Gehaltsverläufe und Abwesenheiten</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Four linked tables of a dose-response screen: 384-well plates, compounds, wells with replicates, and controls</source>
        <translation>Vier verknüpfte Tabellen einer Dosis-Wirkungs-Messung: 384er-Platten, Substanzen, Wells mit Wiederholungen und Kontrollen</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Four linked tables of a help desk: agents, tickets with service levels, their conversations, and question and answer pairs to train on</source>
        <translation>Vier verknüpfte Tabellen eines Helpdesks: Bearbeiter, Anfragen mit Reaktionszeiten, ihre Gespräche und Frage-Antwort-Paare zum Trainieren</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Four linked tables of a hospital: patients, encounters, laboratory results and medication, with real codes and units</source>
        <translation>Vier verknüpfte Tabellen eines Krankenhauses: Patienten, Aufenthalte, Laborwerte und Medikamente, mit echten Codes und Einheiten</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Four linked tables: customers, their orders, the lines of each order, and the products</source>
        <translation>Vier verknüpfte Tabellen: Kunden, ihre Bestellungen, deren Positionen und die Produkte</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Half a year of card payments with exactly 0.6 % fraud to train on</source>
        <translation>Ein halbes Jahr Kartenzahlungen mit genau 0,6 % Betrug zum Trainieren</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Hospital records</source>
        <translation>Krankenhausakten</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Hospital visits</source>
        <translation>Krankenhausbesuche</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Human resources</source>
        <translation>Personalwesen</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Online shop</source>
        <translation>Onlineshop</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Orders of a coffee shop: three years of growth with a winter season and a launch</source>
        <translation>Bestellungen eines Cafés: drei Jahre Wachstum mit Wintersaison und einer Einführung</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Product analytics</source>
        <translation>Produktanalyse</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Retail orders</source>
        <translation>Bestellungen im Einzelhandel</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Robot arm</source>
        <translation>Roboterarm</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Simulation study</source>
        <translation>Simulationsstudie</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Support tickets</source>
        <translation>Supportanfragen</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Three linked tables of a robot cell: arms, pick-and-place moves, and 50 Hz joint states with forces and rare collisions</source>
        <translation>Drei verknüpfte Tabellen einer Roboterzelle: Arme, Greifbewegungen und 50-Hz-Gelenkzustände mit Kräften und seltenen Kollisionen</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Three linked tables of a simulation study: runs over a space of parameters, their time series, and errors on ever finer grids</source>
        <translation>Drei verknüpfte Tabellen einer Simulationsstudie: Läufe über einen Raum von Parametern, ihre Zeitreihen und Fehler auf immer feineren Gittern</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Three linked tables of a subscription product: accounts on plans, their users, and what these do until they leave</source>
        <translation>Drei verknüpfte Tabellen eines Abonnementprodukts: Konten mit Tarif, ihre Nutzer und was diese tun, bis sie gehen</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Three linked tables of automated driving: vehicles, trips in all weathers, and 10 Hz frames with rare hazards</source>
        <translation>Drei verknüpfte Tabellen automatisierter Fahrten: Fahrzeuge, Fahrten bei jedem Wetter und 10-Hz-Messungen mit seltenen Gefahren</translation>
    </message>
    <message>
        <location filename="../../resources/templates"/>
        <source>Visits with ages, departments, diagnoses and vital signs that fit together</source>
        <translation>Besuche mit Alter, Abteilungen, Diagnosen und Vitalwerten, die zusammenpassen</translation>
    </message>
    <message>
        <location filename="../../studio/app/api.py"/>
        <source>A batch of {size} rows is not possible.</source>
        <translation>Ein Stapel von {size} Zeilen ist nicht möglich.</translation>
    </message>
    <message>
        <location filename="../../studio/app/api.py"/>
        <source>Ask for 1 row or more.</source>
        <translation>Verlangen Sie mindestens 1 Zeile.</translation>
    </message>
    <message>
        <location filename="../../studio/app/api.py"/>
        <source>It has no tables.</source>
        <translation>Sie hat keine Tabellen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/api.py"/>
        <source>It has {names}.</source>
        <translation>Sie hat {names}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/api.py"/>
        <source>It has {total:,} rows, so there are {asked} from row {start:,} on.</source>
        <translation>Sie hat {total:,} Zeilen, also gibt es {asked} ab Zeile {start:,}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/api.py"/>
        <source>Rows count from 0; ask for fewer, or give the table more.</source>
        <translation>Zeilen zählen ab 0; verlangen Sie weniger, oder geben Sie der Tabelle mehr.</translation>
    </message>
    <message>
        <location filename="../../studio/app/api.py"/>
        <source>There is no table "{name}".</source>
        <translation>Es gibt keine Tabelle „{name}“.</translation>
    </message>
    <message>
        <location filename="../../studio/app/api.py"/>
        <source>no {count:,} rows</source>
        <translation>keine {count:,} Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/app/belonging.py"/>
        <source>Give {name} a number of rows of its own</source>
        <translation>{name} eine eigene Zeilenzahl geben</translation>
    </message>
    <message>
        <location filename="../../studio/app/belonging.py"/>
        <source>Hold {name} at {rows:,} rows</source>
        <translation>{name} bei {rows:,} Zeilen halten</translation>
    </message>
    <message>
        <location filename="../../studio/app/belonging.py"/>
        <source>Let the rows of {name} follow from its parents</source>
        <translation>Die Zeilen von {name} aus den Eltern folgen lassen</translation>
    </message>
    <message>
        <location filename="../../studio/app/belonging.py"/>
        <source>The tables would hold each other's children in a circle.</source>
        <translation>Die Tabellen enthielten dann im Kreis die Kinder voneinander.</translation>
    </message>
    <message>
        <location filename="../../studio/app/bias.py"/>
        <source>Training on synthetic rows</source>
        <translation>Training mit synthetischen Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/app/captions.py"/>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <location filename="../../studio/app/captions.py"/>
        <source>under 0.1 %</source>
        <translation>unter 0,1 %</translation>
    </message>
    <message>
        <location filename="../../studio/app/captions.py"/>
        <source>{count:,} values</source>
        <translation>{count:,} Werte</translation>
    </message>
    <message>
        <location filename="../../studio/app/clipping.py"/>
        <source>Copied the first {rows:,} of {rows_2:,} rows: {cells:,} cells, as many as are put on the clipboard at once. Export the table to have all of them.</source>
        <translation>Die ersten {rows:,} von {rows_2:,} Zeilen sind kopiert: {cells:,} Zellen, so viele kommen auf einmal in die Zwischenablage. Exportieren Sie die Tabelle, um alle zu erhalten.</translation>
    </message>
    <message>
        <location filename="../../studio/app/compare.py"/>
        <source>A comparison takes at most {maximum_rows:,} rows, not {n_rows:,}.</source>
        <translation>Ein Vergleich nimmt höchstens {maximum_rows:,} Zeilen, nicht {n_rows:,}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/compare.py"/>
        <source>Compare fewer rows (--rows).</source>
        <translation>Vergleichen Sie weniger Zeilen (--rows).</translation>
    </message>
    <message>
        <location filename="../../studio/app/compare.py"/>
        <source>It has {column_names}.</source>
        <translation>Sie hat {column_names}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/compare.py"/>
        <source>Making rows</source>
        <translation>Zeilen werden erzeugt</translation>
    </message>
    <message>
        <location filename="../../studio/app/compare.py"/>
        <source>There is no column "{target}".</source>
        <translation>Es gibt keine Spalte „{target}“.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/column.py"/>
        <source>'{name}' was not compared.</source>
        <translation>„{name}“ wurde nicht verglichen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/column.py"/>
        <source>Choose a column that both sides have.</source>
        <translation>Wählen Sie eine Spalte, die beide Seiten haben.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/column.py"/>
        <source>There is no other column of few values to split by.</source>
        <translation>Es gibt keine andere Spalte mit wenigen Werten, nach der sich aufteilen ließe.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/column.py"/>
        <source>mean {short}, reference {short_2}</source>
        <translation>Mittelwert {short}, Referenz {short_2}</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/column.py"/>
        <source>missing {shares:.2g} %, reference {shares_2:.2g} %</source>
        <translation>fehlend {shares:.2g} %, Referenz {shares_2:.2g} %</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/column.py"/>
        <source>{distinct:,} values, reference {distinct_2:,}</source>
        <translation>{distinct:,} Werte, Referenz {distinct_2:,}</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/column.py"/>
        <source>{synthetic_values:,} values beside {reference_values:,}</source>
        <translation>{synthetic_values:,} Werte gegen {reference_values:,}</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>Drawing {name}</source>
        <translation>{name} wird gezeichnet</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>How well each column keeps its shape.</source>
        <translation>Wie gut jede Spalte ihre Verteilung behält.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>How well related columns stay related.</source>
        <translation>Wie gut Zusammenhänge erhalten sind.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>No column of this table has the name of a column of the reference.</source>
        <translation>Keine Spalte dieser Tabelle heißt wie eine Spalte der Referenz.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>Not in the reference.</source>
        <translation>Nicht in der Referenz.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>Only in the reference.</source>
        <translation>Nur in der Referenz.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>Rename the columns that belong together.</source>
        <translation>Benennen Sie die Spalten um, die zusammengehören.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>The mean of shapes and trends.</source>
        <translation>Der Mittelwert aus beiden.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>compared {beside} in {seconds}</source>
        <translation>verglichen: {beside} in {seconds}</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>under 0.1 s</source>
        <translation>unter 0,1 s</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>weaker: {lower} {score:.0f}</source>
        <translation>schwächer: {lower} {score:.0f}</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>worst: {first} × {second} {low:.0f}</source>
        <translation>am schlechtesten: {first} × {second} {low:.0f}</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>worst: {worst} {worst_2:.0f}</source>
        <translation>am schlechtesten: {worst} {worst_2:.0f}</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>{pairs:,} related of {count}</source>
        <translation>{pairs:,} von {count}</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>{synthetic_rows:,} rows beside {reference_rows:,}</source>
        <translation>{synthetic_rows:,} Zeilen gegen {reference_rows:,}</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/overview.py"/>
        <source>{synthetic_rows:,} synthetic rows with {reference_rows:,} of the reference</source>
        <translation>{synthetic_rows:,} synthetische Zeilen mit {reference_rows:,} der Referenz</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/pair.py"/>
        <source>'{first}' and '{second}' were not compared.</source>
        <translation>„{first}“ und „{second}“ wurden nicht verglichen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/pair.py"/>
        <source>Choose two columns of the map.</source>
        <translation>Wählen Sie zwei Spalten der Karte.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/pair.py"/>
        <source>Cramér's V</source>
        <translation>Cramérs V</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/pair.py"/>
        <source>Pearson's r</source>
        <translation>Pearsons r</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/pair.py"/>
        <source>all others</source>
        <translation>alle anderen</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/pair.py"/>
        <source>hardly related in the reference</source>
        <translation>in der Referenz kaum zusammenhängend</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/pair.py"/>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/pair.py"/>
        <source>not scored: </source>
        <translation>nicht gewertet: </translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/pair.py"/>
        <source>score {score:.0f}</source>
        <translation>Wertung {score:.0f}</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/pair.py"/>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/pair.py"/>
        <source>{term} {signed}, reference {signed_2}</source>
        <translation>{term} {signed}, Referenz {signed_2}</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/rows.py"/>
        <source>At least two columns that vary are needed.</source>
        <translation>Es werden mindestens zwei Spalten gebraucht, die sich ändern.</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/rows.py"/>
        <source>first direction</source>
        <translation>erste Richtung</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/rows.py"/>
        <source>second direction</source>
        <translation>zweite Richtung</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/rows.py"/>
        <source>{shown:,} rows of each side · both directions tell {told:.0f} % of the differences</source>
        <translation>{shown:,} Zeilen jeder Seite · beide Richtungen erklären {told:.0f} % der Unterschiede</translation>
    </message>
    <message>
        <location filename="../../studio/app/comparing/trust.py"/>
        <source>{one:,} rows</source>
        <translation>{one:,} Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/app/conditional.py"/>
        <source>A share lies between 0 and 100 percent.</source>
        <translation>Ein Anteil liegt zwischen 0 und 100 Prozent.</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>A column cannot refer to itself.</source>
        <translation>Eine Spalte kann nicht auf sich selbst verweisen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>Connect {name}.{name_2} with {name_3}.{name_4}</source>
        <translation>{name}.{name_2} mit {name_3}.{name_4} verbinden</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>It is gone.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>Make {name} the children of {name_2}</source>
        <translation>{name} zu Kindern von {name_2} machen</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>Other columns refer to {name}.{name_2}, so it cannot refer to something itself.</source>
        <translation>Andere Spalten verweisen auf {name}.{name_2}, daher kann sie nicht selbst auf etwas verweisen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>Remove the key {name}.{name_2}</source>
        <translation>Den Schlüssel {name}.{name_2} entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>{name} has no column that names one row. Add a unique one to it first, such as a sequence.</source>
        <translation>{name} hat keine Spalte, die genau eine Zeile benennt. Fügen Sie zuerst eine eindeutige hinzu, etwa eine fortlaufende Nummer.</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>{name} is made from {name_2}.{name_3}, so they would need each other in a circle.</source>
        <translation>{name} entsteht aus {name_2}.{name_3}; sie bräuchten einander im Kreis.</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>{name}.{name_2} cannot be made yet.</source>
        <translation>{name}.{name_2} kann noch nicht erzeugt werden.</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>{name}.{name_2} is missing in some rows, so it names none of them.</source>
        <translation>{name}.{name_2} fehlt in manchen Zeilen und benennt sie daher nicht.</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>{name}.{name_2} may repeat, so it does not name one row. Choose a unique column.</source>
        <translation>{name}.{name_2} kann sich wiederholen und benennt daher nicht genau eine Zeile. Wählen Sie eine eindeutige Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>{name}.{name_2} refers to it already.</source>
        <translation>{name}.{name_2} verweist bereits darauf.</translation>
    </message>
    <message>
        <location filename="../../studio/app/connecting.py"/>
        <source>{name}.{name_2} refers to {name_3}.{name_4}.</source>
        <translation>{name}.{name_2} verweist auf {name_3}.{name_4}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/diagram.py"/>
        <source>{child}.{column} refers to {there}.{key}.</source>
        <translation>{child}.{column} verweist auf {there}.{key}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>Columns of “{name}” move together in another way.</source>
        <translation>Spalten von „{name}“ bewegen sich anders miteinander.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>Missing cells of “{name}” go from {missing:.3g} % to {missing_2:.3g} %.</source>
        <translation>Fehlende Zellen von „{name}“ gehen von {missing:.3g} % auf {missing_2:.3g} %.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>Other options of “{name}” have changed.</source>
        <translation>Andere Optionen von „{name}“ haben sich geändert.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The column “{name}” is added to “{name_2}”.</source>
        <translation>Die Spalte „{name}“ ist zu „{name_2}“ hinzugefügt.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The column “{name}” is called “{name_2}”.</source>
        <translation>Die Spalte „{name}“ heißt „{name_2}“.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The column “{name}” is removed from “{name_2}”.</source>
        <translation>Die Spalte „{name}“ ist aus „{name_2}“ entfernt.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The columns of “{name}” stand in another order.</source>
        <translation>Die Spalten von „{name}“ stehen in anderer Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The design “{name}” is called “{name_2}”.</source>
        <translation>Der Entwurf „{name}“ heißt „{name_2}“.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The locale goes from {locale} to {locale_2}.</source>
        <translation>Die Sprache geht von {locale} zu {locale_2}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The note of the design is another.</source>
        <translation>Die Notiz des Entwurfs ist eine andere.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The rows of “{name}” go from {rows:,} to {rows_2:,}.</source>
        <translation>Die Zeilen von „{name}“ gehen von {rows:,} auf {rows_2:,}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The seed goes from {seed} to {seed_2}.</source>
        <translation>Der Startwert geht von {seed} auf {seed_2}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The table “{name}” is added.</source>
        <translation>Die Tabelle „{name}“ ist hinzugefügt.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The table “{name}” is called “{name_2}”.</source>
        <translation>Die Tabelle „{name}“ heißt „{name_2}“.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The table “{name}” is removed.</source>
        <translation>Die Tabelle „{name}“ ist entfernt.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>The tables stand in another order.</source>
        <translation>Die Tabellen stehen in anderer Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>{label} of “{name}” goes from {shown} to {shown_2}.</source>
        <translation>{label} von „{name}“ geht von {shown} auf {shown_2}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>{label} of “{name}” has changed.</source>
        <translation>{label} von „{name}“ hat sich geändert.</translation>
    </message>
    <message>
        <location filename="../../studio/app/differences.py"/>
        <source>“{name}” becomes {title}, from {title_2}.</source>
        <translation>„{name}“ wird {title}, vorher {title_2}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/exact.py"/>
        <source>Equal in every row that was learned from.</source>
        <translation>In jeder gelernten Zeile gleich.</translation>
    </message>
    <message>
        <location filename="../../studio/app/export_history.py"/>
        <source>Look at the data folder.</source>
        <translation>Sehen Sie im Datenordner nach.</translation>
    </message>
    <message>
        <location filename="../../studio/app/export_history.py"/>
        <source>{left} entries of the history could not be removed.</source>
        <translation>{left} Einträge des Verlaufs konnten nicht entfernt werden.</translation>
    </message>
    <message>
        <location filename="../../studio/app/generate.py"/>
        <source> {errors} more stand in the way; check lists them.</source>
        <translation> {errors} weitere stehen im Weg; check listet sie auf.</translation>
    </message>
    <message>
        <location filename="../../studio/app/generate.py"/>
        <source>A table has at most {maximum_rows:,} rows, not {rows:,}.</source>
        <translation>Eine Tabelle hat höchstens {maximum_rows:,} Zeilen, nicht {rows:,}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/generate.py"/>
        <source>Add or show a table.</source>
        <translation>Fügen Sie eine Tabelle hinzu, oder blenden Sie eine ein.</translation>
    </message>
    <message>
        <location filename="../../studio/app/generate.py"/>
        <source>Ask for earlier rows, or give the table more.</source>
        <translation>Verlangen Sie frühere Zeilen, oder geben Sie der Tabelle mehr.</translation>
    </message>
    <message>
        <location filename="../../studio/app/generate.py"/>
        <source>Ask for fewer rows.</source>
        <translation>Verlangen Sie weniger Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/generate.py"/>
        <source>The document has no visible table.</source>
        <translation>Der Entwurf hat keine sichtbare Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/app/generate.py"/>
        <source>The table has {held}; {asked} past its end.</source>
        <translation>Die Tabelle hat {held}; {asked} hinter ihrem Ende.</translation>
    </message>
    <message>
        <location filename="../../studio/app/generate.py"/>
        <source>row {start:,} lies</source>
        <translation>Zeile {start:,} liegt</translation>
    </message>
    <message>
        <location filename="../../studio/app/generate.py"/>
        <source>rows {start:,} to {start_2:,} lie</source>
        <translation>die Zeilen {start:,} bis {start_2:,} liegen</translation>
    </message>
    <message>
        <location filename="../../studio/app/generate.py"/>
        <source>{rows:,} rows, numbered from 0</source>
        <translation>{rows:,} Zeilen, von 0 an nummeriert</translation>
    </message>
    <message>
        <location filename="../../studio/app/judging/__init__.py"/>
        <source>Give a file with the same columns.</source>
        <translation>Geben Sie eine Datei mit denselben Spalten an.</translation>
    </message>
    <message>
        <location filename="../../studio/app/judging/__init__.py"/>
        <source>Telling real from synthetic</source>
        <translation>Echte und synthetische Zeilen werden unterschieden</translation>
    </message>
    <message>
        <location filename="../../studio/app/judging/__init__.py"/>
        <source>The rows held back have other kinds of values than the reference.</source>
        <translation>Die zurückgehaltenen Zeilen haben andere Arten von Werten als die Referenz.</translation>
    </message>
    <message>
        <location filename="../../studio/app/judging/columns.py"/>
        <source>Nothing is compared.</source>
        <translation>Nichts wird verglichen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/judging/rows.py"/>
        <source>Attacking the result</source>
        <translation>Das Ergebnis wird angegriffen</translation>
    </message>
    <message>
        <location filename="../../studio/app/judging/rows.py"/>
        <source>Looking for the nearest rows</source>
        <translation>Die nächsten Zeilen werden gesucht</translation>
    </message>
    <message>
        <location filename="../../studio/app/judging/training.py"/>
        <source>The target cannot be told: it has one value, too many, or too few rows.</source>
        <translation>Das Ziel lässt sich nicht vorhersagen: Es hat einen einzigen Wert, zu viele oder zu wenige Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/learn.py"/>
        <source>Choose another column.</source>
        <translation>Wählen Sie eine andere Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/app/learn.py"/>
        <source>Infer the columns one by one instead.</source>
        <translation>Leiten Sie die Spalten stattdessen einzeln ab.</translation>
    </message>
    <message>
        <location filename="../../studio/app/learn.py"/>
        <source>It cannot be the target: it has one value only, or values that hardly return.</source>
        <translation>Sie kann nicht das Ziel sein: Sie hat nur einen Wert oder Werte, die kaum wiederkehren.</translation>
    </message>
    <message>
        <location filename="../../studio/app/learn.py"/>
        <source>It has {name}.</source>
        <translation>Sie hat {name}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/learn.py"/>
        <source>Of this table {num_rows:,} rows could be learned from; {least_rows} at least are needed to say how columns go together without saying it of single records.</source>
        <translation>Aus dieser Tabelle ließe sich aus {num_rows:,} Zeilen lernen; mindestens {least_rows} sind nötig, um zu sagen, wie Spalten zusammenhängen, ohne es von einzelnen Datensätzen zu sagen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/learn.py"/>
        <source>There is no column "{name}".</source>
        <translation>Es gibt keine Spalte „{name}“.</translation>
    </message>
    <message>
        <location filename="../../studio/app/learn.py"/>
        <source>There is nothing to learn together: {coded} of its columns has values that return often enough.</source>
        <translation>Es gibt nichts gemeinsam zu lernen: {coded} ihrer Spalten haben Werte, die oft genug wiederkehren.</translation>
    </message>
    <message>
        <location filename="../../studio/app/learn.py"/>
        <source>Use a larger file, hold out fewer rows, or infer the columns one by one instead.</source>
        <translation>Nehmen Sie eine größere Datei, halten Sie weniger Zeilen zurück, oder leiten Sie die Spalten stattdessen einzeln ab.</translation>
    </message>
    <message>
        <location filename="../../studio/app/locking.py"/>
        <source>a studio that left a damaged lock</source>
        <translation>ein Studio, das eine beschädigte Sperre hinterlassen hat</translation>
    </message>
    <message>
        <location filename="../../studio/app/locking.py"/>
        <source>the studio on {host}, process {process}, running since {started}</source>
        <translation>das Studio auf {host}, Prozess {process}, läuft seit {started}</translation>
    </message>
    <message>
        <location filename="../../studio/app/manifests.py"/>
        <source>Export the design anew.</source>
        <translation>Exportieren Sie den Entwurf neu.</translation>
    </message>
    <message>
        <location filename="../../studio/app/manifests.py"/>
        <source>It could not be read: {reason}.</source>
        <translation>Sie konnte nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/manifests.py"/>
        <source>It is not the manifest of an export.</source>
        <translation>Es ist kein Manifest eines Exports.</translation>
    </message>
    <message>
        <location filename="../../studio/app/offspring.py"/>
        <source>Children of every parent.</source>
        <translation>Kinder jeder Elternzeile.</translation>
    </message>
    <message>
        <location filename="../../studio/app/offspring.py"/>
        <source>The table has a number of rows of its own.</source>
        <translation>Die Tabelle hat eine eigene Zeilenzahl.</translation>
    </message>
    <message>
        <location filename="../../studio/app/offspring.py"/>
        <source>each {value:g}</source>
        <translation>je {value:g}</translation>
    </message>
    <message>
        <location filename="../../studio/app/opening.py"/>
        <source>Open it again to infer a new schema, or put the old file back.</source>
        <translation>Öffnen Sie sie erneut, um ein neues Schema abzuleiten, oder legen Sie die alte Datei zurück.</translation>
    </message>
    <message>
        <location filename="../../studio/app/opening.py"/>
        <source>The file has changed since it became the reference, so the design is not compared with it.</source>
        <translation>Die Datei hat sich geändert, seit sie zur Referenz wurde; der Entwurf wird deshalb nicht mit ihr verglichen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/parcels.py"/>
        <source>A part of the design did not arrive.</source>
        <translation>Ein Teil des Entwurfs ist nicht angekommen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/parcels.py"/>
        <source>It is made without the helper process.</source>
        <translation>Es wird ohne den Hilfsprozess gemacht.</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>0 takes all processors but one, which is left for the window.</source>
        <translation>0 nimmt alle Prozessoren bis auf einen, der dem Fenster bleibt.</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>After a crash it is offered again.</source>
        <translation>Nach einem Absturz wird sie wieder angeboten.</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>An inferred design says nothing that rests on fewer records. It changes when the studio is started again.</source>
        <translation>Ein abgeleiteter Entwurf sagt nichts, was auf weniger Datensätzen beruht. Ändert sich beim nächsten Start des Studios.</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>Compression of Parquet</source>
        <translation>Kompression von Parquet</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>Earlier versions kept</source>
        <translation>Aufbewahrte frühere Fassungen</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>It changes when the studio is started again.</source>
        <translation>Ändert sich beim nächsten Start des Studios.</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>Keep unsaved work aside every</source>
        <translation>Ungespeicherte Arbeit sichern alle</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>Keeping work</source>
        <translation>Arbeit bewahren</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>Language of people and places</source>
        <translation>Sprache von Personen und Orten</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>Least records behind anything said</source>
        <translation>Mindestzahl Datensätze hinter jeder Aussage</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>Live charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>More rows are smoother and slower.</source>
        <translation>Mehr Zeilen sind glatter und langsamer.</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>New designs</source>
        <translation>Neue Entwürfe</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>Of each design, in your own folder; 0 keeps none.</source>
        <translation>Von jedem Entwurf, in Ihrem eigenen Ordner; 0 bewahrt keine auf.</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>Rows behind the charts</source>
        <translation>Zeilen hinter den Diagrammen</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>Size of text and controls</source>
        <translation>Größe von Text und Bedienelementen</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>The desktop's own light or dark, or always the same.</source>
        <translation>Hell oder dunkel wie der Desktop, oder immer gleich.</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>The same seed gives the same data.</source>
        <translation>Derselbe Startwert ergibt dieselben Daten.</translation>
    </message>
    <message>
        <location filename="../../studio/app/preferences.py"/>
        <source>Threads of an export</source>
        <translation>Threads eines Exports</translation>
    </message>
    <message>
        <location filename="../../studio/app/preview.py"/>
        <source>{percent} missing</source>
        <translation>{percent} fehlend</translation>
    </message>
    <message>
        <location filename="../../studio/app/revealing.py"/>
        <source>File, rows and hash</source>
        <translation>Datei, Zeilen und Prüfsumme</translation>
    </message>
    <message>
        <location filename="../../studio/app/revealing.py"/>
        <source>How it follows other columns</source>
        <translation>Wie sie anderen Spalten folgt</translation>
    </message>
    <message>
        <location filename="../../studio/app/revealing.py"/>
        <source>How it was learned</source>
        <translation>Wie gelernt wurde</translation>
    </message>
    <message>
        <location filename="../../studio/app/revealing.py"/>
        <source>Share of missing cells</source>
        <translation>Anteil fehlender Zellen</translation>
    </message>
    <message>
        <location filename="../../studio/app/revealing.py"/>
        <source>follows {parents}; {n_leaves:,} leaves over {n_cells:,} levels; {arrays} arrays, {size:,} bytes</source>
        <translation>folgt {parents}; {n_leaves:,} Blätter über {n_cells:,} Stufen; {arrays} Felder, {size:,} Bytes</translation>
    </message>
    <message>
        <location filename="../../studio/app/revealing.py"/>
        <source>preset {preset}; {rows:,} rows learned from; {held_out:g} % held back</source>
        <translation>Voreinstellung {preset}; aus {rows:,} Zeilen gelernt; {held_out:g} % zurückgehalten</translation>
    </message>
    <message>
        <location filename="../../studio/app/revealing.py"/>
        <source>table	column	what	least records	stored</source>
        <translation>Tabelle	Spalte	Was	Mindestens Datensätze	Gespeichert</translation>
    </message>
    <message>
        <location filename="../../studio/app/revealing.py"/>
        <source>{dtype} array of {map}</source>
        <translation>{dtype}-Feld aus {map}</translation>
    </message>
    <message>
        <location filename="../../studio/app/revealing.py"/>
        <source>{file}; {rows:,} rows; SHA-256 {sha256}</source>
        <translation>{file}; {rows:,} Zeilen; SHA-256 {sha256}</translation>
    </message>
    <message>
        <location filename="../../studio/app/rules.py"/>
        <source>Let rules of {name} hold</source>
        <translation>Regeln von {name} gelten lassen</translation>
    </message>
    <message>
        <location filename="../../studio/app/rules.py"/>
        <source>{decider} decides {decided}</source>
        <translation>{decider} legt {decided} fest</translation>
    </message>
    <message>
        <location filename="../../studio/app/rules.py"/>
        <source>{decider} goes one to one with {decided}</source>
        <translation>{decider} steht eins zu eins mit {decided}</translation>
    </message>
    <message>
        <location filename="../../studio/app/rules.py"/>
        <source>{name} never lies before {name_2}</source>
        <translation>{name} liegt nie vor {name_2}</translation>
    </message>
    <message>
        <location filename="../../studio/app/settings.py"/>
        <source>Place and size of each window, as it encodes them.</source>
        <translation>Ort und Größe jedes Fensters, wie es sie verschlüsselt.</translation>
    </message>
    <message>
        <location filename="../../studio/app/settings.py"/>
        <source>The setting "{replace}" could not be used and is back to the usual one.</source>
        <translation>Die Einstellung „{replace}“ war nicht verwendbar und ist wieder wie üblich.</translation>
    </message>
    <message>
        <location filename="../../studio/app/settings.py"/>
        <source>The settings could not be read ({why}); the usual ones are used.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden ({why}); es gelten die üblichen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/settings.py"/>
        <source>The settings file was damaged; all settings are back to the usual ones.</source>
        <translation>Die Datei mit den Einstellungen war beschädigt; alle Einstellungen sind wieder wie üblich.</translation>
    </message>
    <message>
        <location filename="../../studio/app/settings.py"/>
        <source>Where the cards of tables stand among the relations, by table id, the latest last.</source>
        <translation>Wo die Karten der Tabellen bei den Beziehungen stehen, nach Kennung der Tabelle, die jüngste zuletzt.</translation>
    </message>
    <message>
        <location filename="../../studio/app/shapes.py"/>
        <source>Component {place}</source>
        <translation>Komponente {place}</translation>
    </message>
    <message>
        <location filename="../../studio/app/shapes.py"/>
        <source>Its values follow from other columns.</source>
        <translation>Ihre Werte folgen aus anderen Spalten.</translation>
    </message>
    <message>
        <location filename="../../studio/app/shapes.py"/>
        <source>More than {most_bars} values: weigh them in the list beside.</source>
        <translation>Mehr als {most_bars} Werte: Gewichten Sie sie in der Liste daneben.</translation>
    </message>
    <message>
        <location filename="../../studio/app/shapes.py"/>
        <source>Nothing to drag here; all settings stand beside.</source>
        <translation>Hier gibt es nichts zu ziehen; alle Einstellungen stehen daneben.</translation>
    </message>
    <message>
        <location filename="../../studio/app/shapes.py"/>
        <source>Quantile, {word}</source>
        <translation>Quantil, {word}</translation>
    </message>
    <message>
        <location filename="../../studio/app/sight_serving.py"/>
        <source>The reference did not arrive.</source>
        <translation>Die Referenz ist nicht angekommen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/store.py"/>
        <source>Give the copy another name, or save the design.</source>
        <translation>Geben Sie der Kopie einen anderen Namen, oder speichern Sie den Entwurf.</translation>
    </message>
    <message>
        <location filename="../../studio/app/store.py"/>
        <source>Go back to version {number}</source>
        <translation>Zurück zur Version {number}</translation>
    </message>
    <message>
        <location filename="../../studio/app/store.py"/>
        <source>Recover unsaved work</source>
        <translation>Ungespeicherte Arbeit wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../studio/app/store.py"/>
        <source>Save it under a name.</source>
        <translation>Speichern Sie ihn unter einem Namen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/store.py"/>
        <source>Take over the file as it is on disk</source>
        <translation>Die Datei übernehmen, wie sie auf der Platte ist</translation>
    </message>
    <message>
        <location filename="../../studio/app/store.py"/>
        <source>The document has no file yet.</source>
        <translation>Der Entwurf hat noch keine Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/app/store.py"/>
        <source>The earlier version could not be kept. {problem}</source>
        <translation>Die frühere Version konnte nicht aufbewahrt werden. {problem}</translation>
    </message>
    <message>
        <location filename="../../studio/app/store.py"/>
        <source>The settings could not be kept. {problem}</source>
        <translation>Die Einstellungen konnten nicht gesichert werden. {problem}</translation>
    </message>
    <message>
        <location filename="../../studio/app/store.py"/>
        <source>This is the design's own file.</source>
        <translation>Das ist die eigene Datei des Entwurfs.</translation>
    </message>
    <message>
        <location filename="../../studio/app/story.py"/>
        <source>A column of the kind {kind} has no story to draw.</source>
        <translation>Eine Spalte der Art {kind} hat keinen Verlauf zum Zeichnen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/subjects.py"/>
        <source>not possible yet</source>
        <translation>noch nicht möglich</translation>
    </message>
    <message>
        <location filename="../../studio/app/subjects.py"/>
        <source>several parts</source>
        <translation>mehrere Teile</translation>
    </message>
    <message>
        <location filename="../../studio/app/suggesting.py"/>
        <source>Make {name} as its name says</source>
        <translation>{name} so machen, wie der Name sagt</translation>
    </message>
    <message>
        <location filename="../../studio/app/templates.py"/>
        <source>Did you mean "{prefix}{near}"?</source>
        <translation>Meinten Sie „{prefix}{near}“?</translation>
    </message>
    <message>
        <location filename="../../studio/app/templates.py"/>
        <source>There are: {value}.</source>
        <translation>Es gibt: {value}.</translation>
    </message>
    <message>
        <location filename="../../studio/app/templates.py"/>
        <source>There is no template "{name}".</source>
        <translation>Es gibt keine Vorlage „{name}“.</translation>
    </message>
    <message>
        <location filename="../../studio/app/type_search.py"/>
        <source>over time</source>
        <translation>im Zeitverlauf</translation>
    </message>
    <message>
        <location filename="../../studio/app/typed.py"/>
        <source>At most {context:,} are possible.</source>
        <translation>Höchstens {context:,} sind möglich.</translation>
    </message>
    <message>
        <location filename="../../studio/app/typed.py"/>
        <source>Must be {words} {context:g}.</source>
        <translation>Muss {words} {context:g} sein.</translation>
    </message>
    <message>
        <location filename="../../studio/app/typed.py"/>
        <source>Must have at most {context:,} characters.</source>
        <translation>Darf höchstens {context:,} Zeichen haben.</translation>
    </message>
    <message>
        <location filename="../../studio/app/typed.py"/>
        <source>Type a finite number.</source>
        <translation>Geben Sie eine endliche Zahl ein.</translation>
    </message>
    <message>
        <location filename="../../studio/app/typed.py"/>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <location filename="../../studio/app/typed.py"/>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <location filename="../../studio/app/typed.py"/>
        <source>less than</source>
        <translation>kleiner als</translation>
    </message>
    <message>
        <location filename="../../studio/app/typed.py"/>
        <source>more than</source>
        <translation>größer als</translation>
    </message>
    <message>
        <location filename="../../studio/app/wishes.py"/>
        <source>Give the file a name.</source>
        <translation>Geben Sie der Datei einen Namen.</translation>
    </message>
    <message>
        <location filename="../../studio/app/wishes.py"/>
        <source>No table is ticked.</source>
        <translation>Keine Tabelle ist angehakt.</translation>
    </message>
    <message>
        <location filename="../../studio/app/wishes.py"/>
        <source>Several tables need a folder.</source>
        <translation>Mehrere Tabellen brauchen einen Ordner.</translation>
    </message>
    <message>
        <location filename="../../studio/app/wishes.py"/>
        <source>The name of the file is missing.</source>
        <translation>Der Dateiname fehlt.</translation>
    </message>
    <message>
        <location filename="../../studio/app/wishes.py"/>
        <source>Tick at least one.</source>
        <translation>Haken Sie mindestens eine an.</translation>
    </message>
    <message>
        <location filename="../../studio/app/wishes.py"/>
        <source>Type the name of a file, or choose one.</source>
        <translation>Geben Sie einen Dateinamen ein oder wählen Sie eine Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/app/wishes.py"/>
        <source>“{path}” is a file.</source>
        <translation>„{path}“ ist eine Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/app/wishes.py"/>
        <source>“{path}” is a folder.</source>
        <translation>„{path}“ ist ein Ordner.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/checks.py"/>
        <source>Change the condition.</source>
        <translation>Ändern Sie die Bedingung.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/checks.py"/>
        <source>Choose another column of weights.</source>
        <translation>Wählen Sie eine andere Spalte mit Gewichten.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/checks.py"/>
        <source>Its correlation with "{names}" does not go together with the others: {value:.2f} is asked, {drawn:.2f} is drawn.</source>
        <translation>Ihre Korrelation mit „{names}“ verträgt sich nicht mit den anderen: Verlangt ist {value:.2f}, gezogen wird {drawn:.2f}.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/checks.py"/>
        <source>Loosen the conditions.</source>
        <translation>Lockern Sie die Bedingungen.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/checks.py"/>
        <source>No row</source>
        <translation>Keine Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/engine/checks.py"/>
        <source>None of the first {n:,} rows</source>
        <translation>Keine der ersten {n:,} Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/engine/checks.py"/>
        <source>Rows as wanted are rare: of the {rows:,} that were learned from about {conditions:.1g} would be like them, so much of what is made is guessed.</source>
        <translation>Gewünschte Zeilen sind selten: Von den {rows:,}, aus denen gelernt wurde, wären etwa {conditions:.1g} so, daher ist vieles von dem, was entsteht, geraten.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/checks.py"/>
        <source>Weaken one of the correlations of these columns, or keep the nearest that is possible.</source>
        <translation>Schwächen Sie eine der Korrelationen dieser Spalten ab, oder behalten Sie die nächstmögliche.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/checks.py"/>
        <source>in a circle</source>
        <translation>im Kreis</translation>
    </message>
    <message>
        <location filename="../../studio/engine/checks.py"/>
        <source>meets its condition</source>
        <translation>erfüllt die Bedingung</translation>
    </message>
    <message>
        <location filename="../../studio/engine/checks.py"/>
        <source>weighs more than 0</source>
        <translation>hat ein Gewicht über 0</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/assembling.py"/>
        <source>near duplicate</source>
        <translation>fast gleiche Kopie</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/assembling.py"/>
        <source>out of order</source>
        <translation>außer der Reihe</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/chances.py"/>
        <source>An exact count needs a pass over all {total:,} rows, which is not made while you look.</source>
        <translation>Eine genaue Anzahl braucht einen Gang über alle {total:,} Zeilen; der wird beim Ansehen nicht gemacht.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/chances.py"/>
        <source>Ask for fewer, widen the condition, or give the table more rows.</source>
        <translation>Verlangen Sie weniger, fassen Sie die Bedingung weiter, oder geben Sie der Tabelle mehr Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/chances.py"/>
        <source>Choose a share to see it here; the export counts.</source>
        <translation>Wählen Sie einen Anteil, um es hier zu sehen; der Export zählt.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/chances.py"/>
        <source>{count:,} cells are to be dirty, but only {total:,} can be.</source>
        <translation>{count:,} Zellen sollen verschmutzt sein, aber nur {total:,} können es.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/chances.py"/>
        <source>{count:,} rows are to be dirty, but only {total:,} can be.</source>
        <translation>{count:,} Zeilen sollen verschmutzt sein, aber nur {total:,} können es.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/slips.py"/>
        <source>white space</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/soiled.py"/>
        <source>wrong format</source>
        <translation>falsches Format</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/soiling.py"/>
        <source>A wrong label needs a column with a list of at least two values.</source>
        <translation>Ein falsches Etikett braucht eine Spalte mit einer Liste von mindestens zwei Werten.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/soiling.py"/>
        <source>Choose another column, or undo the removal.</source>
        <translation>Wählen Sie eine andere Spalte, oder machen Sie das Entfernen rückgängig.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/soiling.py"/>
        <source>Choose another kind of dirt.</source>
        <translation>Wählen Sie eine andere Art von Schmutz.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/soiling.py"/>
        <source>Choose two columns.</source>
        <translation>Wählen Sie zwei Spalten.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/soiling.py"/>
        <source>Its dirt names a column that does not exist or cannot be made ("{column_id}").</source>
        <translation>Sein Schmutz nennt eine Spalte, die es nicht gibt oder die sich nicht erzeugen lässt („{column_id}“).</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/soiling.py"/>
        <source>Swapped fields need two columns that are shown.</source>
        <translation>Vertauschte Felder brauchen zwei Spalten, die gezeigt werden.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dirt/written.py"/>
        <source>{text} EUR</source>
        <translation>{text} EUR</translation>
    </message>
    <message>
        <location filename="../../studio/engine/dressing.py"/>
        <source>Change the format, or leave it empty.</source>
        <translation>Ändern Sie das Format, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/family.py"/>
        <source>Change the number of rows, or the least and the largest number of children.</source>
        <translation>Ändern Sie die Zeilenzahl oder die kleinste und größte Zahl der Kinder.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/family.py"/>
        <source>Give its distribution a minimum of 0 or more.</source>
        <translation>Geben Sie ihrer Verteilung ein Minimum von 0 oder mehr.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/family.py"/>
        <source>Give the parents rows, or ask for no children.</source>
        <translation>Geben Sie der Elterntabelle Zeilen, oder verlangen Sie keine Kinder.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/family.py"/>
        <source>The number of children per parent comes to {min}.</source>
        <translation>Die Zahl der Kinder je Elternzeile ergibt {min}.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/family.py"/>
        <source>{n_parents:,} parents with {word} {bound:,} children each cannot have {total:,} children.</source>
        <translation>{n_parents:,} Elternzeilen mit je {word} {bound:,} Kindern können nicht {total:,} Kinder haben.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/family.py"/>
        <source>{total:,} children are asked, but the table of their parents has no rows.</source>
        <translation>Verlangt sind {total:,} Kinder, aber die Elterntabelle hat keine Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/indexes.py"/>
        <source>Let that table hold so many rows per row of the shared table.</source>
        <translation>Geben Sie jener Tabelle so viele Zeilen je Zeile der gemeinsamen Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/indexes.py"/>
        <source>The rows that share a key are found among at most {most_sorted:,} rows, not {n_rows:,}.</source>
        <translation>Zeilen mit gemeinsamem Schlüssel werden unter höchstens {most_sorted:,} Zeilen gefunden, nicht unter {n_rows:,}.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/pieces.py"/>
        <source>Ask for at most {size:,} rows, allow more values, or turn unique off.</source>
        <translation>Verlangen Sie höchstens {size:,} Zeilen, erlauben Sie mehr Werte, oder schalten Sie „Eindeutige Werte“ aus.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/pieces.py"/>
        <source>Choose a foreign key.</source>
        <translation>Wählen Sie einen Fremdschlüssel.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/pieces.py"/>
        <source>Give that table so many rows per row of this one, and let its key name the own parent.</source>
        <translation>Geben Sie jener Tabelle so viele Zeilen je Zeile dieser, und lassen Sie ihren Schlüssel die eigene Elternzeile nennen.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/pieces.py"/>
        <source>Give the table so many rows per row of a parent table.</source>
        <translation>Geben Sie der Tabelle so viele Zeilen je Zeile einer Elterntabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/pieces.py"/>
        <source>It is no key that refers to a row.</source>
        <translation>Sie ist kein Schlüssel, der auf eine Zeile verweist.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/pieces.py"/>
        <source>Its table has a number of rows of its own, so its rows have no parent.</source>
        <translation>Ihre Tabelle hat eine eigene Zeilenzahl, also haben ihre Zeilen keine Elternzeile.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/pieces.py"/>
        <source>The key "{name}.{name_2}" does not name the own parent of each row.</source>
        <translation>Der Schlüssel „{name}.{name_2}“ nennt nicht die eigene Elternzeile jeder Zeile.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/pieces.py"/>
        <source>{size:,} distinct values cannot fill {total:,} unique rows.</source>
        <translation>{size:,} verschiedene Werte reichen nicht für {total:,} eindeutige Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/places.py"/>
        <source>Ask for fewer parents, or fewer children of each.</source>
        <translation>Verlangen Sie weniger Elternzeilen oder weniger Kinder je Elternzeile.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/places.py"/>
        <source>Choose Poisson, geometric, binomial, or another number with 0 decimals.</source>
        <translation>Wählen Sie Poisson-, geometrische oder Binomialverteilung oder eine andere Zahl mit 0 Nachkommastellen.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/places.py"/>
        <source>Choose another table, or undo the removal.</source>
        <translation>Wählen Sie eine andere Tabelle, oder machen Sie das Entfernen rückgängig.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/places.py"/>
        <source>Give one of them a number of rows of its own.</source>
        <translation>Geben Sie einer davon eine eigene Zeilenzahl.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/places.py"/>
        <source>It comes to {n_children:,} rows; a table has at most {maximum_rows:,}.</source>
        <translation>Das ergibt {n_children:,} Zeilen; eine Tabelle hat höchstens {maximum_rows:,}.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/places.py"/>
        <source>It refers to a table that does not exist.</source>
        <translation>Sie verweist auf eine Tabelle, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/places.py"/>
        <source>The tables {names} hold each other's children in a circle.</source>
        <translation>Die Tabellen {names} enthalten im Kreis die Kinder voneinander.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/places.py"/>
        <source>{title} makes no whole numbers on its own, so it cannot say how many children a parent has.</source>
        <translation>{title} ergibt von sich aus keine ganzen Zahlen und kann deshalb nicht sagen, wie viele Kinder eine Elternzeile hat.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>Ask for at most {combinations:,} rows, or allow more values.</source>
        <translation>Verlangen Sie höchstens {combinations:,} Zeilen, oder erlauben Sie mehr Werte.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>Choose a column of that table.</source>
        <translation>Wählen Sie eine Spalte jener Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>Choose a foreign key of this table.</source>
        <translation>Wählen Sie einen Fremdschlüssel dieser Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>Choose a list, a code, a pattern, or a foreign key that takes every row evenly.</source>
        <translation>Wählen Sie eine Liste, einen Code, ein Muster oder einen Fremdschlüssel, der jede Zeile gleichmäßig nimmt.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>It is made from a column that does not exist ("{column_id}").</source>
        <translation>Sie entsteht aus einer Spalte, die es nicht gibt („{column_id}“).</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>It reads the column "{name}", which does not stand in the table to which its key refers.</source>
        <translation>Sie liest die Spalte „{name}“, die nicht in der Tabelle steht, auf die ihr Schlüssel verweist.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>Let one of them be made without the others.</source>
        <translation>Lassen Sie eine davon ohne die anderen entstehen.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>Make one of the columns unique instead.</source>
        <translation>Machen Sie stattdessen eine der Spalten eindeutig.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>The column by which it looks up is no key of this table that refers to a row.</source>
        <translation>Die Spalte, über die sie nachschlägt, ist kein Schlüssel dieser Tabelle, der auf eine Zeile verweist.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>The columns {names} need each other in a circle.</source>
        <translation>Die Spalten {names} brauchen einander im Kreis.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>Turn unique off, or choose a code, a pattern, a sequence or a list.</source>
        <translation>Schalten Sie „Eindeutige Werte“ aus, oder wählen Sie einen Code, ein Muster, eine Folge oder eine Liste.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>Values of the type {title} cannot be made unique.</source>
        <translation>Werte vom Typ {title} können nicht eindeutig gemacht werden.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>Values of the type {title} cannot be unique together with others as they are.</source>
        <translation>Werte vom Typ {title} können so nicht gemeinsam mit anderen eindeutig sein.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>unique together</source>
        <translation>gemeinsam eindeutig</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>{combinations:,} combinations are too many to be numbered.</source>
        <translation>{combinations:,} Kombinationen sind zu viele, um nummeriert zu werden.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/plan.py"/>
        <source>{combinations:,} combinations of values cannot fill {rows:,} rows that all differ.</source>
        <translation>{combinations:,} Kombinationen von Werten reichen nicht für {rows:,} lauter verschiedene Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/streams.py"/>
        <source>Rows {start} to {start_2} cross a block of {block}.</source>
        <translation>Die Zeilen {start} bis {start_2} überschreiten einen Block von {block}.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/together.py"/>
        <source>Let a parent have at most {size:,} children, or allow more values.</source>
        <translation>Geben Sie einer Elternzeile höchstens {size:,} Kinder, oder erlauben Sie mehr Werte.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/together.py"/>
        <source>{size:,} combinations cannot tell the children of one parent apart; there are more of them.</source>
        <translation>{size:,} Kombinationen können die Kinder einer Elternzeile nicht unterscheiden; es sind mehr.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>A share is asked for "{unknown}", which it has not.</source>
        <translation>Ein Anteil ist für „{unknown}“ gewünscht, das sie nicht hat.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>Choose a learned column.</source>
        <translation>Wählen Sie eine gelernte Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>Choose another, or undo its removal.</source>
        <translation>Wählen Sie eine andere, oder machen Sie das Entfernen rückgängig.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>Choose the values again.</source>
        <translation>Wählen Sie die Werte erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>It is drawn on its own, before columns by which rows are wanted.</source>
        <translation>Sie wird für sich gezogen, vor Spalten, nach denen Zeilen gewünscht sind.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>Learn the table again with these columns first.</source>
        <translation>Lernen Sie die Tabelle erneut, mit diesen Spalten zuerst.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>Let it be drawn as learned.</source>
        <translation>Lassen Sie sie wie gelernt ziehen.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>Rows are wanted by a column that does not exist.</source>
        <translation>Zeilen sind nach einer Spalte gewünscht, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>Rows are wanted by a column that is not drawn as learned.</source>
        <translation>Zeilen sind nach einer Spalte gewünscht, die nicht wie gelernt gezogen wird.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>Rows are wanted by a column with exact shares.</source>
        <translation>Zeilen sind nach einer Spalte mit genauen Anteilen gewünscht.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>Rows are wanted by {names}, which the model draws too late for that.</source>
        <translation>Zeilen sind nach {names} gewünscht, was das Modell dafür zu spät zieht.</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>The shares asked for {name}</source>
        <translation>Die gewünschten Anteile von {name}</translation>
    </message>
    <message>
        <location filename="../../studio/engine/wanting.py"/>
        <source>Turn exact shares off.</source>
        <translation>Schalten Sie genaue Anteile aus.</translation>
    </message>
    <message>
        <location filename="../../studio/export/csv_file.py"/>
        <source>A cell holds the text {missing}, which stands for a missing one in this kind of CSV.</source>
        <translation>Eine Zelle enthält den Text {missing}, der in dieser Art CSV für einen fehlenden Wert steht.</translation>
    </message>
    <message>
        <location filename="../../studio/export/csv_file.py"/>
        <source>Export as exact CSV (RFC 4180), or change that text.</source>
        <translation>Exportieren Sie als genaues CSV (RFC 4180), oder ändern Sie diesen Text.</translation>
    </message>
    <message>
        <location filename="../../studio/export/csv_style.py"/>
        <source>For pandas</source>
        <translation>Für pandas</translation>
    </message>
    <message>
        <location filename="../../studio/export/csv_style.py"/>
        <source>For spreadsheets</source>
        <translation>Für Tabellenkalkulationen</translation>
    </message>
    <message>
        <location filename="../../studio/export/csv_style.py"/>
        <source>RFC 4180 (raw, exact)</source>
        <translation>RFC 4180 (roh, genau)</translation>
    </message>
    <message>
        <location filename="../../studio/export/csv_style.py"/>
        <source>UTF-8 with BOM and CRLF; an apostrophe stands before text that a spreadsheet would run as a formula. Numbers stay as they are.</source>
        <translation>UTF-8 mit BOM und CRLF; vor Text, den eine Tabellenkalkulation als Formel ausführen würde, steht ein Apostroph. Zahlen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../studio/export/csv_style.py"/>
        <source>UTF-8, every cell exactly as it was made, formula-like text too; missing cells are empty, empty text is two quotes.</source>
        <translation>UTF-8, jede Zelle genau wie erzeugt, auch formelartiger Text; fehlende Zellen sind leer, leerer Text sind zwei Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/export/destination.py"/>
        <source>Choose another name or folder.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <location filename="../../studio/export/destination.py"/>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../studio/export/destination.py"/>
        <source>Free some space, choose another disk, or export fewer rows.</source>
        <translation>Schaffen Sie Platz, wählen Sie ein anderes Laufwerk, oder exportieren Sie weniger Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/export/destination.py"/>
        <source>Make it first, or choose another.</source>
        <translation>Legen Sie ihn zuerst an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../studio/export/destination.py"/>
        <source>Nothing was kept under that name. Free some space or choose another folder.</source>
        <translation>Unter diesem Namen blieb nichts zurück. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../studio/export/destination.py"/>
        <source>The export needs about {size}; {size_2} are free in {folder}.</source>
        <translation>Der Export braucht etwa {size}; in {folder} sind {size_2} frei.</translation>
    </message>
    <message>
        <location filename="../../studio/export/destination.py"/>
        <source>The folder {folder} does not exist.</source>
        <translation>Den Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../studio/export/destination.py"/>
        <source>What came out so far is not whole.</source>
        <translation>Was bisher entstand, ist nicht vollständig.</translation>
    </message>
    <message>
        <location filename="../../studio/export/destination.py"/>
        <source>{name} could not be written: {reason}.</source>
        <translation>{name} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../studio/export/destination.py"/>
        <source>{target} is a folder.</source>
        <translation>{target} ist ein Ordner.</translation>
    </message>
    <message>
        <location filename="../../studio/export/destination.py"/>
        <source>{target} may not be replaced: it is read-only.</source>
        <translation>{target} darf nicht ersetzt werden: Die Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <location filename="../../studio/export/excel.py"/>
        <source>A sheet holds {maximum_columns:,} columns; the table has {n_columns:,}.</source>
        <translation>Ein Blatt fasst {maximum_columns:,} Spalten; die Tabelle hat {n_columns:,}.</translation>
    </message>
    <message>
        <location filename="../../studio/export/excel.py"/>
        <source>A sheet holds {maximum_rows:,} rows, its header included; the table has {n_rows:,} and a header.</source>
        <translation>Ein Blatt fasst {maximum_rows:,} Zeilen samt Kopfzeile; die Tabelle hat {n_rows:,} und eine Kopfzeile.</translation>
    </message>
    <message>
        <location filename="../../studio/export/excel.py"/>
        <source>Export fewer rows, or export to CSV or Parquet.</source>
        <translation>Exportieren Sie weniger Zeilen, oder exportieren Sie nach CSV oder Parquet.</translation>
    </message>
    <message>
        <location filename="../../studio/export/excel.py"/>
        <source>Export to CSV or Parquet instead, or change the column.</source>
        <translation>Exportieren Sie stattdessen nach CSV oder Parquet, oder ändern Sie die Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/export/excel.py"/>
        <source>Hide some columns, or export to CSV or Parquet.</source>
        <translation>Blenden Sie Spalten aus, oder exportieren Sie nach CSV oder Parquet.</translation>
    </message>
    <message>
        <location filename="../../studio/export/excel.py"/>
        <source>The value {value} {words}</source>
        <translation>Der Wert {value} {words}</translation>
    </message>
    <message>
        <location filename="../../studio/export/excel.py"/>
        <source>has more digits than a spreadsheet keeps (whole numbers from 2^53 on are rounded).</source>
        <translation>hat mehr Stellen, als eine Tabellenkalkulation behält (ganze Zahlen ab 2^53 werden gerundet).</translation>
    </message>
    <message>
        <location filename="../../studio/export/excel.py"/>
        <source>holds a character that a sheet cannot hold (U+FFFE or U+FFFF).</source>
        <translation>enthält ein Zeichen, das ein Blatt nicht fassen kann (U+FFFE oder U+FFFF).</translation>
    </message>
    <message>
        <location filename="../../studio/export/excel.py"/>
        <source>is longer than the {maximum_characters:,} characters that a cell holds.</source>
        <translation>ist länger als die {maximum_characters:,} Zeichen, die eine Zelle fasst.</translation>
    </message>
    <message>
        <location filename="../../studio/export/excel.py"/>
        <source>is not a number that a spreadsheet knows.</source>
        <translation>ist keine Zahl, die eine Tabellenkalkulation kennt.</translation>
    </message>
    <message>
        <location filename="../../studio/export/excel.py"/>
        <source>lies outside the dates that a spreadsheet counts rightly (1 March 1900 to 9999).</source>
        <translation>liegt außerhalb der Daten, die eine Tabellenkalkulation richtig zählt (1. März 1900 bis 9999).</translation>
    </message>
    <message>
        <location filename="../../studio/export/job.py"/>
        <source>Checking {name}</source>
        <translation>{name} wird geprüft</translation>
    </message>
    <message>
        <location filename="../../studio/export/job.py"/>
        <source>Looking for cells that {name} cannot hold</source>
        <translation>Suche nach Zellen, die {name} nicht fasst</translation>
    </message>
    <message>
        <location filename="../../studio/export/job.py"/>
        <source>Making {name}</source>
        <translation>{name} entsteht</translation>
    </message>
    <message>
        <location filename="../../studio/export/job.py"/>
        <source>Rename or hide one of them.</source>
        <translation>Benennen Sie eine davon um, oder blenden Sie eine aus.</translation>
    </message>
    <message>
        <location filename="../../studio/export/job.py"/>
        <source>Show or add a column.</source>
        <translation>Blenden Sie eine Spalte ein, oder fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <location filename="../../studio/export/job.py"/>
        <source>The table has no visible column.</source>
        <translation>Die Tabelle hat keine sichtbare Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/export/job.py"/>
        <source>Two columns bear the name "{twins}".</source>
        <translation>Zwei Spalten heißen „{twins}“.</translation>
    </message>
    <message>
        <location filename="../../studio/export/job.py"/>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
    <message>
        <location filename="../../studio/export/parquet_file.py"/>
        <source>another reader finds other rows or columns</source>
        <translation>ein anderer Leser findet andere Zeilen oder Spalten</translation>
    </message>
    <message>
        <location filename="../../studio/export/parquet_file.py"/>
        <source>the types of the columns differ</source>
        <translation>die Typen der Spalten weichen ab</translation>
    </message>
    <message>
        <location filename="../../studio/export/reading.py"/>
        <source>An apostrophe stands before text, also in the header, that a spreadsheet would take for a formula.</source>
        <translation>Vor Text, den eine Tabellenkalkulation für eine Formel hielte, steht ein Apostroph, auch in der Kopfzeile.</translation>
    </message>
    <message>
        <location filename="../../studio/export/reading.py"/>
        <source>Python 3.14, or pandas the package zstandard</source>
        <translation>Python 3.14, oder pandas das Paket zstandard</translation>
    </message>
    <message>
        <location filename="../../studio/export/reading.py"/>
        <source>always text, never a formula or a link</source>
        <translation>immer Text, nie eine Formel oder ein Link</translation>
    </message>
    <message>
        <location filename="../../studio/export/reading.py"/>
        <source>python and pandas need</source>
        <translation>Python und pandas brauchen</translation>
    </message>
    <message>
        <location filename="../../studio/export/rereading.py"/>
        <source>the header differs</source>
        <translation>die Kopfzeile weicht ab</translation>
    </message>
    <message>
        <location filename="../../studio/export/rereading.py"/>
        <source>the mark at its beginning is missing</source>
        <translation>das Zeichen an ihrem Anfang fehlt</translation>
    </message>
    <message>
        <location filename="../../studio/export/rereading.py"/>
        <source>there is more after its last line</source>
        <translation>nach ihrer letzten Zeile folgt noch etwas</translation>
    </message>
    <message>
        <location filename="../../studio/export/staging.py"/>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../studio/export/staging.py"/>
        <source>Nothing can be written into the folder {folder}: {reason}.</source>
        <translation>In den Ordner {folder} kann nichts geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>It could not be read back: {cause}.</source>
        <translation>Sie konnte nicht zurückgelesen werden: {cause}.</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>It could not be read back: {reason}.</source>
        <translation>Sie konnte nicht zurückgelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>It holds {rows:,} rows instead of {n_parsed:,}.</source>
        <translation>Sie enthält {rows:,} Zeilen statt {n_parsed:,}.</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>Its {n_bytes:,} bytes are not the {bytes:,} that were written.</source>
        <translation>Ihre {n_bytes:,} Bytes sind nicht die {bytes:,}, die geschrieben wurden.</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>Nothing was kept under that name. Try another disk or folder, or another format.</source>
        <translation>Unter diesem Namen blieb nichts zurück. Versuchen Sie ein anderes Laufwerk, einen anderen Ordner oder ein anderes Format.</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>The column "{name}" does not read back as it was made.</source>
        <translation>Die Spalte „{name}“ kommt beim Zurücklesen nicht so zurück, wie sie erzeugt wurde.</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>the column "{name}" reads back as {type} instead of {type_2}</source>
        <translation>die Spalte „{name}“ kommt als {type} statt {type_2} zurück</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>{name} was written but did not pass its check. {message}</source>
        <translation>{name} wurde geschrieben, hat aber die Prüfung nicht bestanden. {message}</translation>
    </message>
    <message>
        <location filename="../../studio/export/workbook.py"/>
        <source>The name of a column is longer than a cell holds.</source>
        <translation>Ein Spaltenname ist länger, als eine Zelle fasst.</translation>
    </message>
    <message>
        <location filename="../../studio/export/workbook.py"/>
        <source>The sheet grew beyond the 2 GB that a workbook is read with everywhere.</source>
        <translation>Das Blatt wuchs über die 2 GB hinaus, mit denen eine Arbeitsmappe überall gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../studio/export/workbook_reading.py"/>
        <source>a row is missing</source>
        <translation>eine Zeile fehlt</translation>
    </message>
    <message>
        <location filename="../../studio/export/workbook_reading.py"/>
        <source>cells stand elsewhere</source>
        <translation>Zellen stehen an anderer Stelle</translation>
    </message>
    <message>
        <location filename="../../studio/export/workbook_reading.py"/>
        <source>it has no header</source>
        <translation>es hat keine Kopfzeile</translation>
    </message>
    <message>
        <location filename="../../studio/export/workbook_reading.py"/>
        <source>there are rows after the last</source>
        <translation>nach der letzten folgen noch Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/address.py"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../../studio/generators/address.py"/>
        <source>An address in a real town: street, postcode, region, position and time zone agree.</source>
        <translation>Eine Adresse in einem wirklichen Ort: Straße, Postleitzahl, Region, Lage und Zeitzone passen zusammen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/address.py"/>
        <source>Only this state, province or county, by its name or code. Empty takes the whole country.</source>
        <translation>Nur dieses Bundesland, diese Provinz oder Grafschaft, nach Name oder Kürzel. Leer nimmt das ganze Land.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/address.py"/>
        <source>Only towns with at least so many inhabitants.</source>
        <translation>Nur Orte mit mindestens so vielen Einwohnern.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/address.py"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location filename="../../studio/generators/address.py"/>
        <source>Smallest town</source>
        <translation>Kleinster Ort</translation>
    </message>
    <message>
        <location filename="../../studio/generators/address.py"/>
        <source>inhabitants</source>
        <translation>Einwohner</translation>
    </message>
    <message>
        <location filename="../../studio/generators/address.py"/>
        <source>street, city, town, postcode, zip, state, region, latitude, longitude, country</source>
        <translation>Straße, Stadt, Ort, Postleitzahl, PLZ, Bundesland, Region, Breitengrad, Längengrad, Land</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>A number of the units below; less than 0 counts as 0.</source>
        <translation>Eine Zahl in der Einheit darunter; weniger als 0 zählt als 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>After another date</source>
        <translation>Nach einem anderen Datum</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>Choose a column of dates.</source>
        <translation>Wählen Sie eine Spalte mit Datumswerten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>Choose a distribution of numbers.</source>
        <translation>Wählen Sie eine Verteilung von Zahlen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>Choose a key column.</source>
        <translation>Wählen Sie eine Schlüsselspalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>Date of the parent</source>
        <translation>Datum der Elternzeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>How much later</source>
        <translation>Wie viel später</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>It can lie after a date of the row or of the parent, not both; leave one of them empty.</source>
        <translation>Es kann nach einem Datum der Zeile oder der Elternzeile liegen, nicht nach beiden; lassen Sie eines leer.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>Later or earlier than the other date.</source>
        <translation>Später oder früher als das andere Datum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>No date is chosen after which it lies.</source>
        <translation>Es ist kein Datum gewählt, nach dem es liegt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>No key is chosen that refers to the parent.</source>
        <translation>Es ist kein Schlüssel gewählt, der auf die Elternzeile verweist.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>Of the span; whole days keep a date a date.</source>
        <translation>Der Spanne; mit ganzen Tagen bleibt ein Datum ein Datum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>Parent by key</source>
        <translation>Elternzeile über Schlüssel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>Some time after or before another date. Delivery, discharge, a due date.</source>
        <translation>Einige Zeit nach oder vor einem anderen Datum. Lieferung, Entlassung, Fälligkeit.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>The column after which it lies holds no dates.</source>
        <translation>Die Spalte, nach der es liegt, enthält keine Datumswerte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>The date column of that row.</source>
        <translation>Die Datumsspalte jener Zeile.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>The date of the same row; empty takes one of the parent's row.</source>
        <translation>Das Datum derselben Zeile; leer nimmt eines der Elternzeile.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>The key that refers to the row that holds the date.</source>
        <translation>Der Schlüssel, der auf die Zeile mit dem Datum verweist.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>The span cannot be looked up in another row; use a column of its own for that.</source>
        <translation>Die Spanne kann nicht in einer anderen Zeile nachgeschlagen werden; nehmen Sie dafür eine eigene Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>The span of time is no number.</source>
        <translation>Die Zeitspanne ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>after</source>
        <translation>danach</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>before</source>
        <translation>davor</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>before, later, delay, duration, interval, end date, lag</source>
        <translation>vorher, später, Verzögerung, Dauer, Intervall, Enddatum, Abstand</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <location filename="../../studio/generators/after.py"/>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>1 comes at any moment (Poisson); less comes in bursts with long pauses; more comes nearly evenly.</source>
        <translation>1 kommt zu jedem Zeitpunkt (Poisson); weniger kommt in Schüben mit langen Pausen; mehr kommt fast gleichmäßig.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>A column of dates after which they come, such as one of the parent.</source>
        <translation>Eine Spalte mit Daten, nach denen sie kommen, etwa eine der Elternzeile.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>Between one and the next.</source>
        <translation>Zwischen einer und der nächsten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>Choose a shorter gap, or ask for fewer rows.</source>
        <translation>Wählen Sie einen kürzeren Abstand, oder verlangen Sie weniger Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>Mean gap</source>
        <translation>Mittlerer Abstand</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>Of the gap.</source>
        <translation>Des Abstands.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>The column after which they come holds no dates.</source>
        <translation>Die Spalte, nach der sie kommen, enthält keine Daten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>The moment after which the first one comes.</source>
        <translation>Der Zeitpunkt, nach dem die erste kommt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>The times come to lie after the year 9999.</source>
        <translation>Die Zeiten liegen dann nach dem Jahr 9999.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>Times in order with random gaps, even or in bursts. Calls, clicks, orders, alarms.</source>
        <translation>Zeiten in Reihenfolge mit zufälligen Abständen, gleichmäßig oder in Schüben. Anrufe, Klicks, Bestellungen, Alarme.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/arrivals.py"/>
        <source>poisson process, bursts, inter-arrival, event log, timestamp, queue</source>
        <translation>Poisson-Prozess, Schübe, Zwischenankunftszeit, Ereignisprotokoll, Zeitstempel, Warteschlange</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>A bell curve that leans to one side. Test scores, delays, weights.</source>
        <translation>Eine Glockenkurve, die sich zu einer Seite neigt. Testergebnisse, Verspätungen, Gewichte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>A bell curve with somewhat heavier tails. Ratings, growth, latent scores.</source>
        <translation>Eine Glockenkurve mit etwas schwereren Rändern. Bewertungen, Wachstum, verborgene Punktwerte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>A pointed curve with even tails. Errors of measurement, differences, price changes.</source>
        <translation>Eine spitze Kurve mit gleichmäßigen Ausläufern. Messfehler, Differenzen, Preisänderungen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>Above 0 the long side is on the right, below 0 on the left; 0 is the bell curve.</source>
        <translation>Über 0 liegt die lange Seite rechts, unter 0 links; 0 ist die Glockenkurve.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>Gumbel</source>
        <translation>Gumbelverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>Laplace</source>
        <translation>Laplaceverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>Lean</source>
        <translation>Schiefe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>Logistic</source>
        <translation>Logistische Verteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>Skew-normal</source>
        <translation>Schiefe Normalverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>Stretches the curve around its centre.</source>
        <translation>Streckt die Kurve um ihre Mitte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>The largest of many: a long tail to the right. Floods, yearly records, peak loads.</source>
        <translation>Der größte von vielen: ein langer Ausläufer nach rechts. Hochwasser, Jahresrekorde, Spitzenlasten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>Where the curve stands.</source>
        <translation>Wo die Kurve steht.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>double exponential, peak, noise</source>
        <translation>doppelt exponentiell, Spitze, Rauschen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>extreme value, maximum, flood, record</source>
        <translation>Extremwert, Maximum, Hochwasser, Rekord</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>lean</source>
        <translation>Schiefe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>sigmoid, elo, bell curve</source>
        <translation>Sigmoid, Elo, Glockenkurve</translation>
    </message>
    <message>
        <location filename="../../studio/generators/bells.py"/>
        <source>skewed, leaning, asymmetric, bell curve</source>
        <translation>schief, geneigt, asymmetrisch, Glockenkurve</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>1.5 times is half as much again; 0.2 leaves a fifth.</source>
        <translation>1,5 mal ist die Hälfte mehr; 0,2 lässt ein Fünftel.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>A name of the event; empty takes every one.</source>
        <translation>Ein Name des Ereignisses; leer nimmt jedes.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>A strength from 0 to 1, a yes or no, or a name that is missing when nothing happens.</source>
        <translation>Eine Stärke von 0 bis 1, ein Ja oder Nein, oder ein Name, der fehlt, wenn nichts geschieht.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>Another column, raised, multiplied or lost while an event lasts.</source>
        <translation>Eine andere Spalte, erhöht, vervielfacht oder verloren, solange ein Ereignis dauert.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>By</source>
        <translation>Um</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>Changed by an event</source>
        <translation>Durch ein Ereignis verändert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>Choose a column of events.</source>
        <translation>Wählen Sie eine Spalte mit Ereignissen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>Choose one.</source>
        <translation>Wählen Sie eine.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>It is</source>
        <translation>Sie wird</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>No column is chosen that it changes.</source>
        <translation>Es ist keine Spalte gewählt, die sie verändert.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>No column is chosen that tells of the event.</source>
        <translation>Es ist keine Spalte gewählt, die vom Ereignis berichtet.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>Only when it is</source>
        <translation>Nur wenn es ist</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>The column of numbers that is changed.</source>
        <translation>Die Zahlenspalte, die verändert wird.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>effect, impact, uplift, intervention, outage, anomaly</source>
        <translation>Wirkung, Einfluss, Anhebung, Eingriff, Ausfall, Anomalie</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>multiplied by the number below; raised by it; set to it; or missing.</source>
        <translation>mit der Zahl unten multipliziert; um sie erhöht; auf sie gesetzt; oder fehlend.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>raised</source>
        <translation>erhöht</translation>
    </message>
    <message>
        <location filename="../../studio/generators/changed.py"/>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>"{text}" is finer than a second or names a zone; write it like 09:30:15.</source>
        <translation>„{text}“ ist feiner als eine Sekunde oder nennt eine Zone; schreiben Sie es wie 09:30:15.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>"{text}" is no time of the day; write it like 09:30 or 09:30:15.</source>
        <translation>„{text}“ ist keine Uhrzeit; schreiben Sie es wie 09:30 oder 09:30:15.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>A time without a date, as 14:30. Opening times, alarms, departures.</source>
        <translation>Eine Zeit ohne Datum, etwa 14:30. Öffnungszeiten, Wecker, Abfahrten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>At 0.1 nearly always the typical span, at 2 a few take far longer.</source>
        <translation>Bei 0,1 fast immer die übliche Spanne, bei 2 dauern einige weit länger.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Closes</source>
        <translation>Schließt</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Dates without the time.</source>
        <translation>Datumswerte ohne Uhrzeit.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Days of the week.</source>
        <translation>Tage der Woche.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Half of the spans are shorter; in the unit that your readers expect.</source>
        <translation>Die Hälfte der Spannen ist kürzer; in der Einheit, die Ihre Leser erwarten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Holidays of</source>
        <translation>Feiertage von</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>How long something took. Calls, trips, sessions, repairs.</source>
        <translation>Wie lange etwas gedauert hat. Anrufe, Fahrten, Sitzungen, Reparaturen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Moments on working days within opening hours. Calls, visits, tickets.</source>
        <translation>Zeitpunkte an Arbeitstagen innerhalb der Öffnungszeiten. Anrufe, Besuche, Tickets.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>No working day lies between {start} and {end}.</source>
        <translation>Zwischen {start} und {end} liegt kein Arbeitstag.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Only the date</source>
        <translation>Nur das Datum</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Opens</source>
        <translation>Öffnet</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Public holidays of that country are left out.</source>
        <translation>Gesetzliche Feiertage dieses Landes werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>The day must open ({opens}) before it closes ({closes}).</source>
        <translation>Der Tag muss öffnen ({opens}), bevor er schließt ({closes}).</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>The earliest time, included.</source>
        <translation>Die früheste Zeit, eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>The first day.</source>
        <translation>Der erste Tag.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>The last day, included.</source>
        <translation>Der letzte Tag, eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>The latest time; 24:00 is the end of the day.</source>
        <translation>Die späteste Zeit; 24:00 ist das Ende des Tages.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>The range is longer than {most_days:,} days.</source>
        <translation>Der Zeitraum ist länger als {most_days:,} Tage.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>The start {start} must not lie after the end {end}.</source>
        <translation>Der Anfang {start} darf nicht nach dem Ende {end} liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Times are whole steps after the first.</source>
        <translation>Zeiten liegen ganze Schritte nach der ersten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Typical</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Variation</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>When the day begins.</source>
        <translation>Wann der Tag beginnt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>When the day ends, not included.</source>
        <translation>Wann der Tag endet, nicht eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>Working time</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>business day, opening hours, office hours, weekday, holiday, appointment</source>
        <translation>Werktag, Öffnungszeiten, Bürozeiten, Wochentag, Feiertag, Termin</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>clock, hour, minute, time</source>
        <translation>Uhr, Stunde, Minute, Zeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>span, elapsed, length, interval, time taken, seconds, minutes</source>
        <translation>Spanne, verstrichen, Länge, Intervall, Zeitbedarf, Sekunden, Minuten</translation>
    </message>
    <message>
        <location filename="../../studio/generators/clock.py"/>
        <source>typical</source>
        <translation>üblich</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>Check digit</source>
        <translation>Prüfziffer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>EAN-13 takes 12 digits before its check digit; prefix and number have {known}.</source>
        <translation>EAN-13 hat 12 Ziffern vor der Prüfziffer; Präfix und Nummer haben {known}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>First number</source>
        <translation>Erste Nummer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>Give the number more digits (at least {rows}), or ask for fewer rows.</source>
        <translation>Geben Sie der Nummer mehr Stellen (mindestens {rows}), oder verlangen Sie weniger Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>Numbered codes with a check digit, in order or shuffled. Invoices, articles, ISBN.</source>
        <translation>Nummerierte Codes mit Prüfziffer, der Reihe nach oder gemischt. Rechnungen, Artikel, ISBN.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>Put after the number; reckoned over its digits and those of the prefix. luhn: cards; ean13: articles, ISBN-13; mod11: ISBN-10; mod97: two digits as in IBAN; damm, verhoeff.</source>
        <translation>Steht hinter der Nummer; berechnet aus ihren Ziffern und denen des Präfixes. luhn: Karten; ean13: Artikel, ISBN-13; mod11: ISBN-10; mod97: zwei Ziffern wie bei der IBAN; damm, verhoeff.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>Suffix</source>
        <translation>Suffix</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>Text at the end.</source>
        <translation>Text am Ende.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>Text before the number.</source>
        <translation>Text vor der Nummer.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>The first number {start} has more than {digits} digits.</source>
        <translation>Die erste Nummer {start} hat mehr als {digits} Stellen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>The number of the first row; nothing lies below it.</source>
        <translation>Die Nummer der ersten Zeile; darunter liegt nichts.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>The numbers come in a mixed order instead of one after another.</source>
        <translation>Die Nummern kommen in gemischter Folge statt der Reihe nach.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>Width of the number, filled up with zeros.</source>
        <translation>Breite der Nummer, mit Nullen aufgefüllt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>damm</source>
        <translation>damm</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>ean13</source>
        <translation>ean13</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>luhn</source>
        <translation>luhn</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>mod11</source>
        <translation>mod11</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>mod97</source>
        <translation>mod97</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>sequence, serial number, check digit, ean, isbn, luhn, invoice</source>
        <translation>Folge, Seriennummer, Prüfziffer, EAN, ISBN, Luhn, Rechnung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>verhoeff</source>
        <translation>verhoeff</translation>
    </message>
    <message>
        <location filename="../../studio/generators/codes.py"/>
        <source>{capacity:,} codes of {digits} digits from {start} on cannot fill {rows:,} rows.</source>
        <translation>{capacity:,} Codes mit {digits} Stellen ab {start} reichen nicht für {rows:,} Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/company.py"/>
        <source>A company whose name, industry, web domain, e-mail and tax number agree.</source>
        <translation>Eine Firma, deren Name, Branche, Webdomain, E-Mail und Steuernummer zusammenpassen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/company.py"/>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <location filename="../../studio/generators/company.py"/>
        <source>organisation, firm, business, employer, supplier, domain, tax number, vat, industry</source>
        <translation>Organisation, Unternehmen, Betrieb, Arbeitgeber, Lieferant, Domain, Steuernummer, Umsatzsteuer, Branche</translation>
    </message>
    <message>
        <location filename="../../studio/generators/continuous.py"/>
        <source>No number with {decimals} decimals lies between {low:g} and {high:g}.</source>
        <translation>Zwischen {low:g} und {high:g} liegt keine Zahl mit {decimals} Nachkommastellen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/continuous.py"/>
        <source>The distribution has no values {in_words}.</source>
        <translation>Die Verteilung hat keine Werte {in_words}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/continuous.py"/>
        <source>The minimum {low:g} must lie below the maximum {high:g}.</source>
        <translation>Das Minimum {low:g} muss unter dem Maximum {high:g} liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/continuous.py"/>
        <source>between {low:g} and {high:g}</source>
        <translation>zwischen {low:g} und {high:g}</translation>
    </message>
    <message>
        <location filename="../../studio/generators/continuous.py"/>
        <source>from {low:g} up</source>
        <translation>ab {low:g}</translation>
    </message>
    <message>
        <location filename="../../studio/generators/continuous.py"/>
        <source>{title} {value:g} is too large; at most {largest:g}.</source>
        <translation>{title}: {value:g} ist zu groß; höchstens {largest:g}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>A shape given by its quantiles, as it is learned from a file. Anything measured.</source>
        <translation>Eine Form, die durch ihre Quantile gegeben ist, wie aus einer Datei gelernt. Alles Gemessene.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>A {name} cannot be negative, such as {weight:g}.</source>
        <translation>{name!w}: Keine Zahl darf negativ sein wie {weight:g}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>Any shape, drawn by hand between two ends. Two humps, a plateau, a long shoulder.</source>
        <translation>Beliebige Form, von Hand zwischen zwei Enden gezeichnet. Zwei Buckel, ein Plateau, eine lange Schulter.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>At least one {name} must lie above 0.</source>
        <translation>{name!w}: Mindestens eine Zahl muss über 0 liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>At least two {name}s are needed, not {points}.</source>
        <translation>Es werden mindestens zwei gebraucht ({name!w}), nicht {points}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>Bins from a table, each with its weight. Age groups, income brackets.</source>
        <translation>Klassen aus einer Tabelle, jede mit ihrem Gewicht. Altersgruppen, Einkommensklassen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>Drawn curve</source>
        <translation>Gezeichnete Kurve</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>Edges</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>Empirical</source>
        <translation>Empirisch</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>Heights</source>
        <translation>Höhen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>How likely values are at even distances between the ends; only their proportions count.</source>
        <translation>Wie wahrscheinlich Werte in gleichen Abständen zwischen den Enden sind; nur die Verhältnisse zählen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>How many values fall into each bin; only the proportions count.</source>
        <translation>Wie viele Werte in jede Klasse fallen; nur die Verhältnisse zählen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>Levels</source>
        <translation>Niveaus</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>Shares of values below, ascending from 0 to 1.</source>
        <translation>Anteile der Werte darunter, aufsteigend von 0 bis 1.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>The edges must ascend, each above the one before.</source>
        <translation>Die Grenzen müssen aufsteigen, jede über der vorigen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>The ends of the bins, ascending: one more than there are bins.</source>
        <translation>Die Grenzen der Klassen, aufsteigend: eine mehr, als es Klassen gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>The ends {low} and {high} lie too close together for so many heights.</source>
        <translation>Die Enden {low} und {high} liegen für so viele Höhen zu dicht beieinander.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>The left end of the curve.</source>
        <translation>Das linke Ende der Kurve.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>The left end {low:g} must lie below the right end {high:g}.</source>
        <translation>Das linke Ende {low:g} muss unter dem rechten Ende {high:g} liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>The levels must run from 0 to 1, not from {levels:g} to {levels_2:g}.</source>
        <translation>Die Niveaus müssen von 0 bis 1 laufen, nicht von {levels:g} bis {levels_2:g}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>The right end of the curve.</source>
        <translation>Das rechte Ende der Kurve.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>The value at each level, ascending.</source>
        <translation>Der Wert zu jedem Niveau, aufsteigend.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>The {name} must ascend; {after:g} stands after {before:g}.</source>
        <translation>{name!w}: Die Zahlen müssen aufsteigen; {after:g} steht nach {before:g}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>The {name} {largest:g} is too large; at most 1e+100.</source>
        <translation>{name!w}: {largest:g} ist zu groß; höchstens 1e+100.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>bins, brackets, age groups</source>
        <translation>Klassen, Stufen, Altersgruppen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>custom, draw, freehand, shape, pencil</source>
        <translation>eigene, zeichnen, freihand, Form, Stift</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>quantiles, percentiles, sample, from data</source>
        <translation>Quantile, Perzentile, Stichprobe, aus Daten</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>{levels} levels need as many values, not {values}.</source>
        <translation>{levels} Niveaus brauchen ebenso viele Werte, nicht {values}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/curves.py"/>
        <source>{weights} weights need {weights_2} edges, not {edges}.</source>
        <translation>{weights} Gewichte brauchen {weights_2} Grenzen, nicht {edges}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>"{text}" is no date; write it as 2024-05-31 or 2024-05-31T14:30:00.</source>
        <translation>„{text}“ ist kein Datum; schreiben Sie es wie 2024-05-31 oder 2024-05-31T14:30:00.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>"{text}" names a time zone; write the local time without it.</source>
        <translation>„{text}“ nennt eine Zeitzone; schreiben Sie die Ortszeit ohne sie.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>Any moment between two, down to the millisecond. Order date, log-in, appointment.</source>
        <translation>Ein beliebiger Zeitpunkt zwischen zweien, auf die Millisekunde. Bestelldatum, Anmeldung, Termin.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>Busy and quiet times as you draw them. A launch, a season, a slow decline.</source>
        <translation>Ruhige und lebhafte Zeiten, wie Sie sie zeichnen. Eine Einführung, eine Saison, ein langsamer Rückgang.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>Drawn over time</source>
        <translation>Gezeichneter Zeitverlauf</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>How busy the moments are, at even distances from start to end; only the proportions count.</source>
        <translation>Wie lebhaft die Zeiten in gleichen Abständen vom Anfang bis zum Ende sind; nur die Verhältnisse zählen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>No whole {resolution} lies between {start} and {end}.</source>
        <translation>Zwischen {start} und {end} liegt nichts Ganzes in der Einheit {resolution!w}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>The first moment, included.</source>
        <translation>Der erste Zeitpunkt, eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>The last moment, included; without a time, that whole day.</source>
        <translation>Der letzte Zeitpunkt, eingeschlossen; ohne Uhrzeit der ganze Tag.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>The unit in which the moments are counted.</source>
        <translation>Die Einheit, in der die Zeitpunkte gezählt werden.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>millisecond</source>
        <translation>Millisekunde</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>season, trend, timeline, timestamp, datetime, story</source>
        <translation>Saison, Trend, Zeitachse, Zeitstempel, Datum, Geschichte</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>second</source>
        <translation>Sekunde</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dates.py"/>
        <source>timestamp, datetime, day, birthday, time</source>
        <translation>Zeitstempel, Datum, Tag, Geburtstag, Zeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>A list for each value of another column. City by country, product by group.</source>
        <translation>Eine Liste für jeden Wert einer anderen Spalte. Stadt nach Land, Produkt nach Gruppe.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>A list for each value.</source>
        <translation>Eine Liste für jeden Wert.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>A value of the other column.</source>
        <translation>Ein Wert der anderen Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>At least one value of the list {where} needs a weight above 0.</source>
        <translation>In der Liste {where} braucht mindestens ein Wert ein Gewicht über 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>Choose the column that the lists depend on.</source>
        <translation>Wählen Sie die Spalte, von der die Listen abhängen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>Dependent list</source>
        <translation>Abhängige Liste</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>The column whose value decides.</source>
        <translation>Die Spalte, deren Wert entscheidet.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>The list for all other values and missing ones; empty gives missing.</source>
        <translation>Die Liste für alle anderen und für fehlende Werte; leer ergibt fehlend.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>The list for the value "{when}" is empty.</source>
        <translation>Die Liste für den Wert „{when}“ ist leer.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>The value "{value}" stands twice in the list {where}.</source>
        <translation>Der Wert „{value}“ steht zweimal in der Liste {where}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>There are two lists for the value "{when}".</source>
        <translation>Für den Wert „{when}“ gibt es zwei Listen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>When it is</source>
        <translation>Wenn der Wert ist</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>conditional, lookup, hierarchy, cascade, country city, switch</source>
        <translation>bedingt, nachschlagen, Hierarchie, Stadt zu Land, Fallunterscheidung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>for other values</source>
        <translation>für andere Werte</translation>
    </message>
    <message>
        <location filename="../../studio/generators/dependent.py"/>
        <source>for the value "{when}"</source>
        <translation>für den Wert „{when}“</translation>
    </message>
    <message>
        <location filename="../../studio/generators/devices.py"/>
        <source>A vehicle identification number (VIN), its check digit right. Cars, fleets.</source>
        <translation>Eine Fahrzeug-Identifizierungsnummer (VIN) mit richtiger Prüfziffer. Autos, Fuhrparks.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/devices.py"/>
        <source>First model year</source>
        <translation>Erstes Modelljahr</translation>
    </message>
    <message>
        <location filename="../../studio/generators/devices.py"/>
        <source>IMEI</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <location filename="../../studio/generators/devices.py"/>
        <source>Last model year</source>
        <translation>Letztes Modelljahr</translation>
    </message>
    <message>
        <location filename="../../studio/generators/devices.py"/>
        <source>The newest vehicles.</source>
        <translation>Die neuesten Fahrzeuge.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/devices.py"/>
        <source>The number of a mobile device, with a right check digit. Telephones, trackers, modems.</source>
        <translation>Die Nummer eines Mobilgeräts mit richtiger Prüfziffer. Telefone, Tracker, Modems.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/devices.py"/>
        <source>The oldest vehicles.</source>
        <translation>Die ältesten Fahrzeuge.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/devices.py"/>
        <source>Vehicle number</source>
        <translation>Fahrgestellnummer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/devices.py"/>
        <source>mobile, phone, device, handset</source>
        <translation>mobil, Telefon, Gerät, Handy</translation>
    </message>
    <message>
        <location filename="../../studio/generators/devices.py"/>
        <source>vin, car, chassis, vehicle identification</source>
        <translation>VIN, Auto, Fahrgestell, Fahrzeugidentifikation</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>0 makes all ranks alike; the larger, the more the first ones prevail.</source>
        <translation>0 macht alle Ränge gleich; je größer, desto mehr überwiegen die ersten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>1 would be Poisson; the larger, the more the counts vary.</source>
        <translation>1 wäre Poisson; je größer, desto mehr schwanken die Anzahlen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>A number added to the sum.</source>
        <translation>Eine Zahl, die zur Summe addiert wird.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Added</source>
        <translation>Zuschlag</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Binomial</source>
        <translation>Binomialverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Chance of success</source>
        <translation>Erfolgswahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Counts that vary more than by chance. Purchases, accidents, visits.</source>
        <translation>Anzahlen, die mehr als zufällig schwanken. Käufe, Unfälle, Besuche.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Dice</source>
        <translation>Würfel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Drawn</source>
        <translation>Gezogen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Exponent</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Geometric</source>
        <translation>Geometrische Verteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>How many are rolled.</source>
        <translation>Wie viele geworfen werden.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>How many are taken.</source>
        <translation>Wie viele gezogen werden.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>How many attempts there are.</source>
        <translation>Wie viele Versuche es gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>How many of a number of tries succeed. Right answers, defective parts, opened mails.</source>
        <translation>Wie viele von einer Anzahl Versuche gelingen. Richtige Antworten, defekte Teile, geöffnete Mails.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>How many of a sample are marked, without putting back. Defects, cards.</source>
        <translation>Wie viele einer Stichprobe markiert sind, ohne Zurücklegen. Mängel, Karten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>How many of them are marked.</source>
        <translation>Wie viele davon markiert sind.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>How many there are.</source>
        <translation>Wie viele es gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>How many tries until the first success, 1 at least. Calls until a sale, visits.</source>
        <translation>Wie viele Versuche bis zum ersten Erfolg, mindestens 1. Anrufe bis zum Verkauf, Besuche.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>How often something happens in a span of time. Calls an hour, goals, defects.</source>
        <translation>Wie oft etwas in einer Zeitspanne geschieht. Anrufe je Stunde, Tore, Mängel.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Hypergeometric</source>
        <translation>Hypergeometrische Verteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Negative binomial</source>
        <translation>Negative Binomialverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>No count lies above; the rest keeps its shape.</source>
        <translation>Darüber liegt keine Anzahl; der Rest behält seine Form.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>No count lies below; the rest keeps its shape.</source>
        <translation>Darunter liegt keine Anzahl; der Rest behält seine Form.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Of each attempt, above 0 and up to 1.</source>
        <translation>Jedes Versuchs, über 0 und bis 1.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Of each attempt, from 0 to 1.</source>
        <translation>Jedes Versuchs, von 0 bis 1.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Of each die.</source>
        <translation>Jedes Würfels.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Poisson</source>
        <translation>Poissonverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Population</source>
        <translation>Grundgesamtheit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Ranks</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Ranks of which the first are the most frequent. Popular articles, words, big cities.</source>
        <translation>Ränge, von denen die ersten die häufigsten sind. Beliebte Artikel, Wörter, große Städte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>The average count.</source>
        <translation>Die durchschnittliche Anzahl.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>The dice show no sum {in_words}.</source>
        <translation>Die Würfel zeigen keine Summe {in_words}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>The largest rank.</source>
        <translation>Der größte Rang.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>The sum of rolled dice, such as 3d6 + 2. Games, simple scores, sums of equal chances.</source>
        <translation>Die Augensumme geworfener Würfel, etwa 3W6 + 2. Spiele, einfache Punktwerte, Summen gleicher Chancen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>There are no counts {in_words}.</source>
        <translation>Es gibt keine Anzahlen {in_words}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Variance over mean</source>
        <translation>Varianz durch Mittelwert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>Zipf</source>
        <translation>Zipfverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>chance</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>count, events, arrivals, integer</source>
        <translation>Anzahl, Ereignisse, Ankünfte, ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>count, successes, trials, integer</source>
        <translation>Anzahl, Erfolge, Versuche, ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>count, tries, attempts, integer</source>
        <translation>Anzahl, Versuche, Anläufe, ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>mean and deviation</source>
        <translation>Mittelwert und Streuung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>over mean</source>
        <translation>durch Mittelwert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>overdispersed, count, pascal, integer, purchases</source>
        <translation>überdispers, Anzahl, Pascal, ganze Zahl, Käufe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>rank, power law, popularity, long tail, zeta, integer</source>
        <translation>Rang, Potenzgesetz, Beliebtheit, langer Ausläufer, Zeta, ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>ranks</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>roll, d6, d20, game, integer, sum</source>
        <translation>würfeln, W6, W20, Spiel, ganze Zahl, Summe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>without replacement, sample, urn, count, quality control</source>
        <translation>ohne Zurücklegen, Stichprobe, Urne, Anzahl, Qualitätskontrolle</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>{dice:,} dice of {sides:,} sides are too many; at most {most_pips:,} pips.</source>
        <translation>{dice:,} Würfel mit {sides:,} Seiten sind zu viele; höchstens {most_pips:,} Augen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/discrete.py"/>
        <source>{value:,} cannot be {words}: the population is {population:,}.</source>
        <translation>{value:,} können nicht {words} sein: Die Grundgesamtheit ist {population:,}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>A running figure goes over at most {most_chunks:,} rows of a series.</source>
        <translation>Eine laufende Zahl geht über höchstens {most_chunks:,} Zeilen einer Folge.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>Choose a column of numbers, or take the value before.</source>
        <translation>Wählen Sie eine Zahlenspalte, oder nehmen Sie den Wert davor.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>Choose a column.</source>
        <translation>Wählen Sie eine Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>For moving figures: how many rows, this one included.</source>
        <translation>Für gleitende Zahlen: wie viele Zeilen, diese eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>For the value before and the change: how many rows earlier.</source>
        <translation>Für den Wert davor und die Änderung: wie viele Zeilen früher.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>From earlier rows</source>
        <translation>Aus früheren Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>Let it begin anew for each parent, or take a moving one.</source>
        <translation>Lassen Sie sie für jede Elternzeile neu beginnen, oder nehmen Sie eine gleitende.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>No column is chosen that it looks at.</source>
        <translation>Es ist keine Spalte gewählt, die betrachtet wird.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>Rows together</source>
        <translation>Zeilen zusammen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>The column that is looked at.</source>
        <translation>Die Spalte, die betrachtet wird.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>The column that it looks at holds no numbers.</source>
        <translation>Die betrachtete Spalte enthält keine Zahlen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>The row before, the change, running and moving sums. A balance.</source>
        <translation>Die Zeile davor, die Änderung, laufende und gleitende Summen. Ein Saldo.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>lag, difference, cumulative sum, rolling, moving average, window function, balance</source>
        <translation>Verzögerung, Differenz, kumulierte Summe, rollierend, gleitender Durchschnitt, Fensterfunktion, Saldo</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>moving largest</source>
        <translation>gleitend größter</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>moving mean</source>
        <translation>gleitendes Mittel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>moving smallest</source>
        <translation>gleitend kleinster</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>moving sum</source>
        <translation>gleitende Summe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>running count</source>
        <translation>laufende Anzahl</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>running mean</source>
        <translation>laufendes Mittel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>running sum</source>
        <translation>laufende Summe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>value before</source>
        <translation>Wert davor</translation>
    </message>
    <message>
        <location filename="../../studio/generators/earlier_rows.py"/>
        <source>value before: of an earlier row; change: since that row; running: from the first row to this one; moving: over this row and the last few.</source>
        <translation>Wert davor: einer früheren Zeile; Änderung: seit jener Zeile; laufend: von der ersten Zeile bis zu dieser; gleitend: über diese Zeile und die letzten paar.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>0 lets all last alike; 1 anything from one row to twice the mean.</source>
        <translation>0 lässt alle gleich lang dauern; 1 alles von einer Zeile bis zum Doppelten des Mittels.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>A name stands twice.</source>
        <translation>Ein Name steht doppelt da.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>At least one name needs a weight above 0.</source>
        <translation>Mindestens ein Name braucht ein Gewicht über 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>Begin every</source>
        <translation>Beginnen alle</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>Differ by</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>Events that last</source>
        <translation>Ereignisse mit Dauer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>Last for</source>
        <translation>Dauern</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>Promotions, outages, storms: they begin by chance and last for some rows.</source>
        <translation>Aktionen, Ausfälle, Stürme: sie beginnen zufällig und dauern einige Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>Strength is</source>
        <translation>Stärke ist</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>The mean number of rows from one beginning to the next.</source>
        <translation>Die mittlere Zahl der Zeilen von einem Beginn zum nächsten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>What the events are called, and how often each comes.</source>
        <translation>Wie die Ereignisse heißen, und wie oft jedes kommt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>even</source>
        <translation>gleich</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>even all the time; fading from 1 to 0; or rising to 1 in the middle and falling.</source>
        <translation>die ganze Zeit gleich; abklingend von 1 auf 0; oder bis 1 in der Mitte steigend und fallend.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>fading</source>
        <translation>abklingend</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>rising and falling</source>
        <translation>steigend und fallend</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>strength: 1 during an event, 0 else; name: of the event, missing else; or yes or no.</source>
        <translation>Stärke: 1 während eines Ereignisses, sonst 0; Name: des Ereignisses, sonst fehlend; oder ja oder nein.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/event_windows.py"/>
        <source>window, campaign, outage, incident, shock, anomaly, intervention, promotion</source>
        <translation>Fenster, Kampagne, Ausfall, Vorfall, Schock, Anomalie, Eingriff, Aktion</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>"{name}" holds several fields or values that a formula cannot read.</source>
        <translation>„{name}“ enthält mehrere Felder oder Werte, die eine Formel nicht lesen kann.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>'{value}' is not a unit of time.</source>
        <translation>„{value}“ ist keine Zeiteinheit.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>A length of time can only be added to a date.</source>
        <translation>Eine Zeitdauer kann nur zu einem Datum addiert werden.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>A length of time is no value of a column.</source>
        <translation>Eine Zeitdauer ist kein Wert einer Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>Add it to a date.</source>
        <translation>Addieren Sie sie zu einem Datum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>Did you mean "{near}"?</source>
        <translation>Meinten Sie „{near}“?</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>Shorten it.</source>
        <translation>Kürzen Sie ihn.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>Take one field of it with a column of the type Part, and use that one.</source>
        <translation>Nehmen Sie ein Feld davon mit einer Spalte vom Typ Teil, und verwenden Sie diese.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>Texts stand in single quotes, columns in double quotes.</source>
        <translation>Texte stehen in einfachen, Spalten in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>This text may have at most 100 characters.</source>
        <translation>Dieser Text darf höchstens 100 Zeichen haben.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>Units are: {units}.</source>
        <translation>Einheiten sind: {units}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>Write day + interval 3 day.</source>
        <translation>Schreiben Sie day + interval 3 day.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>Write {usage}.</source>
        <translation>Schreiben Sie {usage}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>{name} needs a text in single quotes here.</source>
        <translation>{name} braucht hier einen Text in einfachen Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>{name} was given {given}.</source>
        <translation>{name} hat {given} bekommen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/compiler.py"/>
        <source>{parts} values</source>
        <translation>{parts} Werte</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>'{text}' is not a date.</source>
        <translation>„{text}“ ist kein Datum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>Join conditions with and: a &lt; b and b &lt; c.</source>
        <translation>Verbinden Sie Bedingungen mit and: a &lt; b and b &lt; c.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>Known are: {letter}.</source>
        <translation>Bekannt sind: {letter}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>Write a condition such as amount &gt; 0.</source>
        <translation>Schreiben Sie eine Bedingung wie amount &gt; 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>Write date(…) around it.</source>
        <translation>Schreiben Sie date(…) darum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>Write it like '2024-12-31'.</source>
        <translation>Schreiben Sie es wie '2024-12-31'.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>Write number(…) around it.</source>
        <translation>Schreiben Sie number(…) darum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>Write text(…) around it.</source>
        <translation>Schreiben Sie text(…) darum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>Write whole(…) or round(…) around it.</source>
        <translation>Schreiben Sie whole(…) oder round(…) darum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>{capital} cannot become {value}.</source>
        <translation>{capital} kann nicht zu {value!w} werden.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>{group} is not known in a pattern of dates.</source>
        <translation>{group} ist in einem Datumsmuster nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>{what} needs values of one type, but this is {value} beside {value_2}.</source>
        <translation>{what} braucht Werte von einem Typ, aber dies ist {value!w} neben {value_2!w}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/conversions.py"/>
        <source>{what} needs {name} here, but this is {value}.</source>
        <translation>{what} braucht hier {name!w}, aber dies ist {value!w}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/evaluation.py"/>
        <source>Shorten the texts it is made from, for example with left(…, 100).</source>
        <translation>Kürzen Sie die Texte, aus denen er entsteht, zum Beispiel mit left(…, 100).</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/evaluation.py"/>
        <source>The formula cannot be computed: {error}</source>
        <translation>Die Formel kann nicht berechnet werden: {error}</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/evaluation.py"/>
        <source>The formula may make a text of more than {longest_texts:,} bytes.</source>
        <translation>Die Formel kann einen Text von mehr als {longest_texts:,} Bytes erzeugen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/evaluation.py"/>
        <source>Write it in another way.</source>
        <translation>Schreiben Sie sie anders.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/operators.py"/>
        <source>+ needs numbers, but this is a text.</source>
        <translation>+ braucht Zahlen, aber dies ist ein Text.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/operators.py"/>
        <source>A date {sign}</source>
        <translation>Ein Datum {sign}</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/operators.py"/>
        <source>A pattern with _ may hold % at its start and its end only.</source>
        <translation>Ein Muster mit _ darf % nur am Anfang und am Ende enthalten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/operators.py"/>
        <source>Join texts with ||.</source>
        <translation>Verbinden Sie Texte mit ||.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/operators.py"/>
        <source>Join two patterns with and.</source>
        <translation>Verbinden Sie zwei Muster mit and.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/operators.py"/>
        <source>Write like 'A%'.</source>
        <translation>Schreiben Sie like 'A%'.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/operators.py"/>
        <source>{what} needs a text of at most 100 characters in single quotes.</source>
        <translation>{what} braucht einen Text von höchstens 100 Zeichen in einfachen Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/problems.py"/>
        <source>At character {position}: {message}</source>
        <translation>An Zeichen {position}: {message}</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>"{value}" is not a date.</source>
        <translation>„{value}“ ist kein Datum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>A column of that name is written in double quotes.</source>
        <translation>Eine Spalte dieses Namens wird in doppelten Anführungszeichen geschrieben.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>A formula computes a value from this row; it cannot read tables, files or other rows.</source>
        <translation>Eine Formel berechnet einen Wert aus dieser Zeile; sie kann keine Tabellen, Dateien oder anderen Zeilen lesen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>A value belongs here: a column, a number, a text in single quotes or a function.</source>
        <translation>Hierher gehört ein Wert: eine Spalte, eine Zahl, ein Text in einfachen Anführungszeichen oder eine Funktion.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>After a value, not is followed by in, between or like.</source>
        <translation>Auf not nach einem Wert folgt in, between oder like.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>An operator such as + or || belongs between two values.</source>
        <translation>Ein Operator wie + oder || gehört zwischen zwei Werte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Close the bracket with ).</source>
        <translation>Schließen Sie die Klammer mit ).</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Close the case with end.</source>
        <translation>Schließen Sie case mit end ab.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Compute a part of it in a hidden column.</source>
        <translation>Berechnen Sie einen Teil davon in einer ausgeblendeten Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Compute the innermost part in a hidden column.</source>
        <translation>Berechnen Sie den innersten Teil in einer ausgeblendeten Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Did you mean {near}?</source>
        <translation>Meinten Sie {near}?</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Split it over two columns.</source>
        <translation>Teilen Sie sie auf zwei Spalten auf.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>The empty word</source>
        <translation>Das leere Wort</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>The end</source>
        <translation>Das Ende</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>The formula ends too early.</source>
        <translation>Die Formel endet zu früh.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>The formula has more than {most_nodes} parts.</source>
        <translation>Die Formel hat mehr als {most_nodes} Teile.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>The formula has {text:,} characters; {longest:,} are the limit.</source>
        <translation>Die Formel hat {text:,} Zeichen; die Grenze ist {longest:,}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>The formula is empty.</source>
        <translation>Die Formel ist leer.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>The formula is nested more than {deepest} deep.</source>
        <translation>Die Formel ist mehr als {deepest} Ebenen tief geschachtelt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>The largest number is about 1.8e308.</source>
        <translation>Die größte Zahl ist etwa 1.8e308.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>The list of functions stands in the help.</source>
        <translation>Die Liste der Funktionen steht in der Hilfe.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>The name between the double quotes is empty.</source>
        <translation>Der Name zwischen den doppelten Anführungszeichen ist leer.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Types are: whole, number, text, date, timestamp, boolean.</source>
        <translation>Typen sind: whole, number, text, date, timestamp, boolean.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Write * between them, or put a name that begins with a digit into double quotes.</source>
        <translation>Schreiben Sie * dazwischen, oder setzen Sie einen Namen, der mit einer Ziffer beginnt, in doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Write a column's name.</source>
        <translation>Schreiben Sie den Namen einer Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Write between 1 and 9.</source>
        <translation>Schreiben Sie between 1 and 9.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Write case when condition then value else value end.</source>
        <translation>Schreiben Sie case when Bedingung then Wert else Wert end.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Write cast(value as number).</source>
        <translation>Schreiben Sie cast(value as number).</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Write for example price * quantity.</source>
        <translation>Schreiben Sie zum Beispiel price * quantity.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Write in (1, 2, 3).</source>
        <translation>Schreiben Sie in (1, 2, 3).</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Write interval 3 day.</source>
        <translation>Schreiben Sie interval 3 day.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Write is null or is not null.</source>
        <translation>Schreiben Sie is null oder is not null.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>Write it like '{form}'.</source>
        <translation>Schreiben Sie es wie '{form}'.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>{count} is not a whole number of {unit}s.</source>
        <translation>{count} ist keine ganze Zahl in der Einheit {unit}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>{name} is not a function of formulas.</source>
        <translation>{name} ist keine Funktion für Formeln.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>{text} follows a number without a sign.</source>
        <translation>{text} folgt ohne Rechenzeichen auf eine Zahl.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>{text} is not expected here.</source>
        <translation>{text} wird hier nicht erwartet.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>{text} is too large.</source>
        <translation>{text} ist zu groß.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>{value} is not a type.</source>
        <translation>{value!w} ist kein Typ.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/syntax.py"/>
        <source>{value} is not a unit of time.</source>
        <translation>{value!w} ist keine Zeiteinheit.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>A formula holds no comments.</source>
        <translation>Eine Formel enthält keine Kommentare.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>A formula is one expression; leave the semicolon out.</source>
        <translation>Eine Formel ist ein einziger Ausdruck; lassen Sie den Strichpunkt weg.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Close the column's name with a double quote.</source>
        <translation>Schließen Sie den Spaltennamen mit einem doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Close the text with a single quote; a quote inside it is written twice.</source>
        <translation>Schließen Sie den Text mit einem einfachen Anführungszeichen; eines im Text wird doppelt geschrieben.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Join texts with || and conditions with and.</source>
        <translation>Verbinden Sie Texte mit || und Bedingungen mit and.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Join texts with || and conditions with or.</source>
        <translation>Verbinden Sie Texte mit || und Bedingungen mit or.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Put brackets between two signs.</source>
        <translation>Setzen Sie Klammern zwischen zwei Zeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Remove it.</source>
        <translation>Entfernen Sie es.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Take a field of a person or an address with a column of the type Part, then use that column.</source>
        <translation>Nehmen Sie ein Feld einer Person oder Adresse mit einer Spalte vom Typ Teil, und verwenden Sie dann diese Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>The character with the number 0 cannot be used.</source>
        <translation>Das Zeichen mit der Nummer 0 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Use round brackets.</source>
        <translation>Nehmen Sie runde Klammern.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Use straight quotes: "name" for a column, 'text' for a text.</source>
        <translation>Nehmen Sie gerade Anführungszeichen: "name" für eine Spalte, 'text' für einen Text.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Use straight quotes: 'text'.</source>
        <translation>Nehmen Sie gerade Anführungszeichen: 'text'.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Write * for times.</source>
        <translation>Schreiben Sie * für mal.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Write - for minus.</source>
        <translation>Schreiben Sie - für minus.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Write / for divided by.</source>
        <translation>Schreiben Sie / für geteilt durch.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Write not, or &lt;&gt; for unequal.</source>
        <translation>Schreiben Sie not, oder &lt;&gt; für ungleich.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>Write the column's name without braces, in double quotes where it holds spaces: "unit price".</source>
        <translation>Schreiben Sie den Spaltennamen ohne geschweifte Klammern, in doppelten Anführungszeichen, wenn er Leerzeichen enthält: "unit price".</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/tokens.py"/>
        <source>{sign} has no meaning here.</source>
        <translation>{sign} hat hier keine Bedeutung.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/types.py"/>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/types.py"/>
        <source>a date and time</source>
        <translation>ein Zeitpunkt</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/types.py"/>
        <source>a length of time</source>
        <translation>eine Zeitdauer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/types.py"/>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/types.py"/>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <location filename="../../studio/generators/expression/types.py"/>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../studio/generators/faker_values.py"/>
        <source> Similar: {near}.</source>
        <translation> Ähnlich: {near}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/faker_values.py"/>
        <source>"{provider}" is no provider that can be used here: it does not exist, reads the clock, or gives more than a single value.{value}</source>
        <translation>„{provider}“ ist kein Anbieter, der hier verwendet werden kann: Es gibt ihn nicht, er liest die Uhr, oder er liefert mehr als einen einzelnen Wert.{value!w}</translation>
    </message>
    <message>
        <location filename="../../studio/generators/faker_values.py"/>
        <source>A value of one of Faker's providers, from a pool. Jobs, file names, licence plates, colours.</source>
        <translation>Ein Wert eines der Anbieter von Faker, aus einem Vorrat. Berufe, Dateinamen, Kennzeichen, Farben.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/faker_values.py"/>
        <source>At most so many different values occur; fewer where the provider knows no more.</source>
        <translation>Es kommen höchstens so viele verschiedene Werte vor; weniger, wo der Anbieter nicht mehr kennt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/faker_values.py"/>
        <source>Choose another provider or another country.</source>
        <translation>Wählen Sie einen anderen Anbieter oder ein anderes Land.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/faker_values.py"/>
        <source>Faker</source>
        <translation>Faker</translation>
    </message>
    <message>
        <location filename="../../studio/generators/faker_values.py"/>
        <source>Faker has no usable "{provider}" for {locale}; it has one for {listed}.</source>
        <translation>Faker hat kein brauchbares „{provider}“ für {locale}; es gibt eines für {listed}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/faker_values.py"/>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <location filename="../../studio/generators/faker_values.py"/>
        <source>The name of a provider of Faker, such as job or iban.</source>
        <translation>Der Name eines Anbieters von Faker, etwa job oder iban.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/faker_values.py"/>
        <source>Values in the pool</source>
        <translation>Werte im Vorrat</translation>
    </message>
    <message>
        <location filename="../../studio/generators/faker_values.py"/>
        <source>provider, job, user agent, iban, credit card, licence plate, ip, url, colour, isbn</source>
        <translation>Anbieter, Beruf, User-Agent, IBAN, Kreditkarte, Kennzeichen, IP, URL, Farbe, ISBN</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>A sequence by {step:g} is too large to be exact at row {last:,}.</source>
        <translation>Eine Folge mit der Schrittweite {step:g} ist in Zeile {last:,} zu groß, um genau zu sein.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>Choose a smaller step, fewer decimals or fewer rows.</source>
        <translation>Wählen Sie eine kleinere Schrittweite, weniger Nachkommastellen oder weniger Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>Constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>Counts up or down row by row. Row numbers, record ids, even steps.</source>
        <translation>Zählt Zeile für Zeile auf- oder abwärts. Zeilennummern, Datensatznummern, gleiche Schritte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>Digits after the point; empty takes those of the first value and the step.</source>
        <translation>Stellen nach dem Komma; leer übernimmt die des ersten Werts und der Schrittweite.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>From one row to the next; below 0 it counts down.</source>
        <translation>Von einer Zeile zur nächsten; unter 0 wird abwärts gezählt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>Sequence</source>
        <translation>Folge</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>Step</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>Text, a number, or true and false.</source>
        <translation>Text, eine Zahl oder true und false.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>The first value {start:g} and the step {step:g} have {needed} digits after the point; at most {value} can be kept.</source>
        <translation>Der erste Wert {start:g} und die Schrittweite {step:g} haben {needed} Nachkommastellen; höchstens {value} lassen sich behalten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>The same text, number or yes/no in every row. A currency, a version, a flag.</source>
        <translation>Derselbe Text, dieselbe Zahl oder dasselbe Ja/Nein in jeder Zeile. Eine Währung, eine Version, ein Kennzeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>The step cannot be 0; choose a constant for a value that stays.</source>
        <translation>Die Schrittweite darf nicht 0 sein; wählen Sie eine Konstante für einen gleichbleibenden Wert.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>The text has {value:,} characters; at most 10,000.</source>
        <translation>Der Text hat {value:,} Zeichen; höchstens 10.000.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>The value of the first row.</source>
        <translation>Der Wert der ersten Zeile.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>The whole number {value} is too large; at most {value_2}.</source>
        <translation>Die ganze Zahl {value} ist zu groß; höchstens {value_2}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>fixed, same, default, literal</source>
        <translation>fest, gleich, Vorgabe, Literal</translation>
    </message>
    <message>
        <location filename="../../studio/generators/fixed.py"/>
        <source>row number, auto increment, counter, serial, id, index</source>
        <translation>Zeilennummer, fortlaufend, Zähler, Seriennummer, Nummer, ID, Index</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>A condition on the other table's row, for example country = 'DE'; empty takes every row.</source>
        <translation>Eine Bedingung an die Zeile der anderen Tabelle, zum Beispiel country = 'DE'; leer nimmt jede Zeile.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>A key of this row: only rows that refer to the same row are taken.</source>
        <translation>Ein Schlüssel dieser Zeile: Es werden nur Zeilen genommen, die auf dieselbe Zeile verweisen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>A shared row is named by one key only.</source>
        <translation>Eine gemeinsame Zeile wird nur von einem Schlüssel genannt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>All weights of the table to which it refers are 0.</source>
        <translation>Alle Gewichte der Tabelle, auf die sie verweist, sind 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Among rows that share a key the choice is even or by Zipf's law, not by weight.</source>
        <translation>Unter Zeilen mit gemeinsamem Schlüssel wird gleichmäßig oder nach Zipf gewählt, nicht nach Gewicht.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>And theirs</source>
        <translation>Und deren</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>By weight: the column of numbers; below 0 and missing count as 0.</source>
        <translation>Nach Gewicht: die Zahlenspalte; unter 0 und fehlend zählen als 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Change the condition, or the column of weights.</source>
        <translation>Ändern Sie die Bedingung oder die Spalte mit den Gewichten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Choose the key of this row and the other table's key.</source>
        <translation>Wählen Sie den Schlüssel dieser Zeile und den der anderen Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Each row has one own parent, which leaves nothing to choose; clear the conditions.</source>
        <translation>Jede Zeile hat eine eigene Elternzeile; da bleibt nichts zu wählen. Leeren Sie die Bedingungen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Give that table rows.</source>
        <translation>Geben Sie jener Tabelle Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Give this table so many rows per parent, or choose the row evenly.</source>
        <translation>Geben Sie dieser Tabelle so viele Zeilen je Elternzeile, oder wählen Sie die Zeile gleichmäßig.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Its table does not hold the children of the table to which it refers.</source>
        <translation>Ihre Tabelle enthält nicht die Kinder der Tabelle, auf die sie verweist.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>No column of numbers is chosen by which the rows weigh.</source>
        <translation>Es ist keine Zahlenspalte gewählt, nach der die Zeilen gewichtet werden.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>No row of the table to which it refers meets its condition.</source>
        <translation>Keine Zeile der Tabelle, auf die sie verweist, erfüllt die Bedingung.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Of Zipf's law: the row of rank k comes as often as 1 / k to this power.</source>
        <translation>Des Zipfschen Gesetzes: Die Zeile mit Rang k kommt so oft vor wie 1 / k hoch dieser Zahl.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Only where</source>
        <translation>Nur wo</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Refers to a row of another table by its key. The customer of an order.</source>
        <translation>Verweist über den Schlüssel auf eine Zeile einer anderen Tabelle. Der Kunde einer Bestellung.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Shared by key</source>
        <translation>Geteilt über Schlüssel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Steepness</source>
        <translation>Steilheit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>The key column that it repeats.</source>
        <translation>Die Schlüsselspalte, die sie wiederholt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>The other table's key that must refer to the same row.</source>
        <translation>Der Schlüssel der anderen Tabelle, der auf dieselbe Zeile verweisen muss.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>The table to which it refers has no rows.</source>
        <translation>Die Tabelle, auf die sie verweist, hat keine Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>The table to which it refers.</source>
        <translation>Die Tabelle, auf die verwiesen wird.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>Which row</source>
        <translation>Welche Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>by weight</source>
        <translation>nach Gewicht</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>evenly</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>own parent</source>
        <translation>eigene Elternzeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>own parent: the row whose child this row is; evenly: each as likely; zipf: a few rows take most; by weight: in proportion to a column of the other table.</source>
        <translation>eigene Elternzeile: die Zeile, deren Kind diese Zeile ist; gleichmäßig: jede gleich wahrscheinlich; Zipf: wenige Zeilen nehmen das meiste; nach Gewicht: im Verhältnis zu einer Spalte der anderen Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>reference, parent, relation, join, link, id, many-to-one</source>
        <translation>Verweis, Elternzeile, Beziehung, Verknüpfung, ID, n:1</translation>
    </message>
    <message>
        <location filename="../../studio/generators/foreign_key.py"/>
        <source>zipf</source>
        <translation>nach Zipf</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>"%{letter}" in the format "{text}" is not known for dates; known are {known}.</source>
        <translation>„%{letter}“ im Format „{text}“ ist für Daten nicht bekannt; bekannt sind {known}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>"d" in the format "{text}" needs whole numbers; write .0f, or set the decimals to 0.</source>
        <translation>„d“ im Format „{text}“ braucht ganze Zahlen; schreiben Sie .0f, oder setzen Sie die Nachkommastellen auf 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>"{{{spec}}}" in the format "{text}" cannot be read; write for example {{:,.2f}}, {{:05d}} or {{:&gt;10}}.</source>
        <translation>„{{{spec}}}“ im Format „{text}“ ist nicht lesbar; schreiben Sie zum Beispiel {{:,.2f}}, {{:05d}} oder {{:&gt;10}}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>The format "{text}" asks for {precision} digits; at most {most_decimals}.</source>
        <translation>Das Format „{text}“ verlangt {precision} Stellen; höchstens {most_decimals}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>The format "{text}" does not fit yes or no; write for example {{yes|no}}.</source>
        <translation>Das Format „{text}“ passt nicht zu Ja oder Nein; schreiben Sie zum Beispiel {{ja|nein}}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>The format "{text}" fills up with zeros and groups or aligns as well; choose one of them.</source>
        <translation>Das Format „{text}“ füllt mit Nullen auf und gruppiert oder richtet zugleich aus; wählen Sie eines davon.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>The format "{text}" has a brace without its partner; a brace as such is written twice.</source>
        <translation>Im Format „{text}“ fehlt einer Klammer das Gegenstück; eine Klammer selbst wird doppelt geschrieben.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>The format "{text}" has a number of digits without its letter; write .{precision}f.</source>
        <translation>Im Format „{text}“ steht eine Stellenzahl ohne ihren Buchstaben; schreiben Sie .{precision}f.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>The format "{text}" has no place for the value; write {{}} where it belongs.</source>
        <translation>Das Format „{text}“ hat keine Stelle für den Wert; schreiben Sie {{}}, wo er hingehört.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>The format "{text}" has two places for the value; only one is filled.</source>
        <translation>Das Format „{text}“ hat zwei Stellen für den Wert; nur eine wird gefüllt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>The format "{text}" is for numbers, but the values are texts; write for example {{:&gt;10}}.</source>
        <translation>Das Format „{text}“ ist für Zahlen, aber die Werte sind Texte; schreiben Sie zum Beispiel {{:&gt;10}}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>The format "{text}" is for texts, but the values are numbers; write for example {{:,.2f}}.</source>
        <translation>Das Format „{text}“ ist für Texte, aber die Werte sind Zahlen; schreiben Sie zum Beispiel {{:,.2f}}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formats.py"/>
        <source>The width {width} in the format "{text}" is too large; at most {widest}.</source>
        <translation>Die Breite {width} im Format „{text}“ ist zu groß; höchstens {widest}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formula.py"/>
        <source>Computed from other columns of the row. Totals, prices with tax, ages from dates, flags.</source>
        <translation>Aus anderen Spalten der Zeile berechnet. Summen, Preise mit Steuer, Alter aus Daten, Kennzeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formula.py"/>
        <source>For example price * quantity * (1 - discount), or case when age &lt; 18 then 'child' else 'adult' end.</source>
        <translation>Zum Beispiel price * quantity * (1 - discount) oder case when age &lt; 18 then 'child' else 'adult' end.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formula.py"/>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formula.py"/>
        <source>Its table has a number of rows of its own, so there is no parent to read.</source>
        <translation>Ihre Tabelle hat eine eigene Zeilenzahl, daher gibt es keine Elternzeile zu lesen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formula.py"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formula.py"/>
        <source>The type of the values; what does not fit becomes missing.</source>
        <translation>Der Typ der Werte; was nicht passt, wird zu fehlend.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formula.py"/>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <location filename="../../studio/generators/formula.py"/>
        <source>expression, calculate, compute, sql, derived, sum, condition</source>
        <translation>Ausdruck, berechnen, rechnen, SQL, abgeleitet, Summe, Bedingung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>A branch cannot refer to other rows; let it read a column that does.</source>
        <translation>Ein Zweig kann nicht auf andere Zeilen verweisen; lassen Sie ihn eine Spalte lesen, die es tut.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>A condition gives yes or no, but this gives {value}.</source>
        <translation>Eine Bedingung ergibt Ja oder Nein, aber dies ergibt {value!w}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>A condition, for example age &lt; 18 and country = 'DE'.</source>
        <translation>Eine Bedingung, zum Beispiel age &lt; 18 and country = 'DE'.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>Another way of making values for each condition. Prices by group, discounts of members.</source>
        <translation>Für jede Bedingung eine andere Art, Werte zu erzeugen. Preise nach Gruppe, Rabatte für Mitglieder.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>How the value is made where no condition holds.</source>
        <translation>Wie der Wert entsteht, wo keine Bedingung zutrifft.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>How the value is made where the condition holds.</source>
        <translation>Wie der Wert entsteht, wo die Bedingung zutrifft.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>If</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>If / else</source>
        <translation>Wenn / sonst</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>If / else columns are nested more than {deepest} deep.</source>
        <translation>Wenn-/sonst-Spalten sind mehr als {deepest} Ebenen tief geschachtelt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>Let all branches make the same kind of value.</source>
        <translation>Lassen Sie alle Zweige dieselbe Art von Wert erzeugen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>The branches give values of different fields, which cannot stand in one column.</source>
        <translation>Die Zweige ergeben Werte mit verschiedenen Feldern, die nicht in einer Spalte stehen können.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>Tried from the first to the last.</source>
        <translation>Werden vom ersten bis zum letzten geprüft.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>Write for example amount &gt; 0.</source>
        <translation>Schreiben Sie zum Beispiel amount &gt; 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/if_else.py"/>
        <source>condition, case, switch, when, branch, rule</source>
        <translation>Bedingung, Fall, Fallunterscheidung, wenn, Zweig, Regel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>A curve of a trend is out of range.</source>
        <translation>Eine Kurve eines Trends liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>A curve of a trend must run over ascending levels.</source>
        <translation>Eine Kurve eines Trends muss über aufsteigende Niveaus laufen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>A curve of a trend needs levels and values.</source>
        <translation>Eine Kurve eines Trends braucht Niveaus und Werte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>A learned column has not one table of codes for each column that it reads.</source>
        <translation>Eine gelernte Spalte hat nicht eine Tabelle von Codes für jede Spalte, die sie liest.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>A learned column names a cell that it has not.</source>
        <translation>Eine gelernte Spalte nennt ein Feld, das sie nicht hat.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>A learned column without splits reads one column at most.</source>
        <translation>Eine gelernte Spalte ohne Teilungen liest höchstens eine Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>A learned list has not one value for each of its cells.</source>
        <translation>Eine gelernte Liste hat nicht einen Wert für jedes ihrer Felder.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>A split reads a column that is not there.</source>
        <translation>Eine Teilung liest eine Spalte, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>A stored array must be {dtype} in {dimensions} dimension, not {dtype_2}.</source>
        <translation>Ein gespeichertes Feld muss {dtype} mit {dimensions} Dimensionen sein, nicht {dtype_2}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>A trend has more curves than columns that it could follow.</source>
        <translation>Ein Trend hat mehr Kurven als Spalten, denen er folgen könnte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>A trend without splits has one leaf.</source>
        <translation>Ein Trend ohne Teilungen hat ein Blatt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The column "{column}" is learned twice.</source>
        <translation>Die Spalte „{column}“ ist zweimal gelernt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The learned column "{column}" does not know all cells of "{parent}".</source>
        <translation>Die gelernte Spalte „{column}“ kennt nicht alle Felder von „{parent}“.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The learned column "{column}" has not one leaf for each cell of its parent.</source>
        <translation>Die gelernte Spalte „{column}“ hat nicht ein Blatt für jedes Feld ihrer Vorgängerin.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The learned column "{column}" reads "{parent}", which comes later.</source>
        <translation>Die gelernte Spalte „{column}“ liest „{parent}“, die erst später kommt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The leaves of a learned column do not count from left to right.</source>
        <translation>Die Blätter einer gelernten Spalte zählen nicht von links nach rechts.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The leaves of a learned column do not follow one another.</source>
        <translation>Die Blätter einer gelernten Spalte folgen nicht aufeinander.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The levels of a learned column must ascend from 0 to 1.</source>
        <translation>Die Niveaus einer gelernten Spalte müssen von 0 bis 1 aufsteigen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The share of missing cells must come first in a leaf.</source>
        <translation>Der Anteil fehlender Zellen muss in einem Blatt zuerst kommen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The shares of a leaf must sum to 1.</source>
        <translation>Die Anteile eines Blatts müssen zusammen 1 ergeben.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The shares of a learned column do not fit its cells.</source>
        <translation>Die Anteile einer gelernten Spalte passen nicht zu ihren Feldern.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The splits of a learned column are no tree.</source>
        <translation>Die Teilungen einer gelernten Spalte sind kein Baum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The splits of a learned column do not fit together.</source>
        <translation>Die Teilungen einer gelernten Spalte passen nicht zusammen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>The trend of "{column}" does not know all cells of "{parent}".</source>
        <translation>Der Trend von „{column}“ kennt nicht alle Felder von „{parent}“.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint.py"/>
        <source>What a trend leaves over must ascend, one value at each cut.</source>
        <translation>Was ein Trend übrig lässt, muss aufsteigen, mit einem Wert an jedem Schnitt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint_front.py"/>
        <source>Ask for fewer columns at once.</source>
        <translation>Wünschen Sie weniger Spalten auf einmal.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/joint_front.py"/>
        <source>The columns {names} have too many combinations of values to be weighed together.</source>
        <translation>Die Spalten {names} haben zu viele Kombinationen von Werten, um zusammen gewichtet zu werden.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source> and {n:,} more</source>
        <translation> und {n:,} weitere</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>"{value}" is no number.</source>
        <translation>„{value}“ ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>Choose a list, a number or a date.</source>
        <translation>Wählen Sie eine Liste, eine Zahl oder ein Datum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>Choose a number or a date.</source>
        <translation>Wählen Sie eine Zahl oder ein Datum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>Give a number.</source>
        <translation>Geben Sie eine Zahl an.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>It has no value "{unknown}".</source>
        <translation>Sie hat keinen Wert „{unknown}“.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>It has {values}{more}.</source>
        <translation>Sie hat {values}{more}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>The type {title} cannot be cut into ranges.</source>
        <translation>Der Typ {title} lässt sich nicht in Bereiche teilen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>Use "=" or "!=".</source>
        <translation>Nehmen Sie „=“ oder „!=“.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>Values of a list cannot be compared by "{op}".</source>
        <translation>Werte einer Liste lassen sich nicht mit „{op}“ vergleichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>Which of its values meet a condition cannot be told for the type {title}.</source>
        <translation>Welche ihrer Werte eine Bedingung erfüllen, lässt sich für den Typ {title} nicht sagen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>Write it as {isoformat}.</source>
        <translation>Schreiben Sie es wie {isoformat}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/level_sets.py"/>
        <source>{value} is no date.</source>
        <translation>{value} ist kein Datum.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>0 leans to the middle, 1 to the highest, -1 to the lowest level.</source>
        <translation>0 neigt zur Mitte, 1 zur höchsten, -1 zur niedrigsten Stufe.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>0 makes all alike; the larger, the more the first ones prevail.</source>
        <translation>0 macht alle gleich; je größer, desto mehr überwiegen die ersten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>A scale needs at least one level.</source>
        <translation>Eine Skala braucht mindestens eine Stufe.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>Answers on a scale from low to high. Likert items, satisfaction, severity, grades.</source>
        <translation>Antworten auf einer Skala von niedrig bis hoch. Likert-Fragen, Zufriedenheit, Schwere, Noten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>From the lowest to the highest.</source>
        <translation>Von der niedrigsten zur höchsten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>How a category is called; {n} is its number.</source>
        <translation>Wie eine Kategorie heißt; {n} ist ihre Nummer.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>How far opinions lie apart; small values put nearly all at one level.</source>
        <translation>Wie weit Meinungen auseinanderliegen; kleine Werte legen fast alle auf eine Stufe.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>Leaning</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>Long tail</source>
        <translation>Langer Ausläufer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>The label needs {n}, the number of the category.</source>
        <translation>Die Beschriftung braucht {n}, die Nummer der Kategorie.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>The level "{twins}" stands twice in the scale.</source>
        <translation>Die Stufe „{twins}“ steht zweimal in der Skala.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>Very many categories of which a few are frequent. Articles, tags, search terms.</source>
        <translation>Sehr viele Kategorien, von denen wenige häufig sind. Artikel, Schlagwörter, Suchbegriffe.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>likert, ordinal, survey, rating, stars, scale, satisfaction, agreement</source>
        <translation>Likert, ordinal, Umfrage, Bewertung, Sterne, Skala, Zufriedenheit, Zustimmung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>strongly agree</source>
        <translation>stimme voll zu</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>strongly disagree</source>
        <translation>stimme gar nicht zu</translation>
    </message>
    <message>
        <location filename="../../studio/generators/levels.py"/>
        <source>zipf, power law, popularity, many categories, product, tag, keyword</source>
        <translation>Zipf, Potenzgesetz, Beliebtheit, viele Kategorien, Produkt, Schlagwort, Stichwort</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>1 comes at any moment; the larger, the more alike the times.</source>
        <translation>1 kommt zu jedem Zeitpunkt; je größer, desto ähnlicher die Zeiten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>A column of dates that holds each row's start.</source>
        <translation>Eine Spalte mit Daten, die den Start jeder Zeile enthält.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>At least one stage is needed.</source>
        <translation>Mindestens eine Stufe ist nötig.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Called then</source>
        <translation>Heißt dann</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Drop out</source>
        <translation>Fallen aus</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>In their order.</source>
        <translation>In ihrer Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Its name, and that of the column with its time.</source>
        <translation>Ihr Name und der der Spalte mit ihrer Zeit.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Lifecycle</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Of the times between stages.</source>
        <translation>Der Zeiten zwischen den Stufen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Or with the column</source>
        <translation>Oder mit der Spalte</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Reached after</source>
        <translation>Erreicht nach</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Regularity</source>
        <translation>Regelmäßigkeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Seen on</source>
        <translation>Gesehen am</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Stages with their times in order; some drop out. Order to delivery, lead to deal.</source>
        <translation>Stufen mit ihren Zeiten in Reihenfolge; manche fallen aus. Bestellung bis Lieferung, Anfrage bis Abschluss.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Starts from</source>
        <translation>Starts von</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>Starts to</source>
        <translation>Starts bis</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>The column with each start holds no dates.</source>
        <translation>Die Spalte mit den Starts enthält keine Daten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>The first start, included; any moment up to the last is as likely.</source>
        <translation>Der erste Start, eingeschlossen; jeder Zeitpunkt bis zum letzten ist gleich wahrscheinlich.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>The last start, included.</source>
        <translation>Der letzte Start, eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>The mean time since the stage before; the first begins at the start.</source>
        <translation>Die mittlere Zeit seit der Stufe davor; die erste beginnt am Start.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>The share of those at the stage before who never get here.</source>
        <translation>Der Anteil derer auf der Stufe davor, die nie hierher kommen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>The stage "{name}" needs a name of its own, other than "{state}".</source>
        <translation>Die Stufe „{name}“ braucht einen eigenen Namen, nicht „{state}“.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>The state of those who dropped out; empty keeps the stage before.</source>
        <translation>Der Zustand derer, die ausfielen; leer behält die Stufe davor.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>What comes later has not happened yet; empty sees it all.</source>
        <translation>Was später kommt, ist noch nicht geschehen; leer sieht alles.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lifecycle.py"/>
        <source>funnel, journey, process, stages, workflow, churn, conversion, timestamps, status</source>
        <translation>Trichter, Reise, Prozess, Stufen, Ablauf, Abwanderung, Konversion, Zeitstempel, Status</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>At least one value of the list needs a weight above 0.</source>
        <translation>Mindestens ein Wert der Liste braucht ein Gewicht über 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>Counts match the weights exactly instead of on average; they depend on the table's size.</source>
        <translation>Die Anzahlen entsprechen den Gewichten genau statt im Mittel; sie hängen von der Größe der Tabelle ab.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>Exact share</source>
        <translation>Genauer Anteil</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>Exact shares</source>
        <translation>Genaue Anteile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>From 0 (never) to 1 (always).</source>
        <translation>Von 0 (nie) bis 1 (immer).</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>One of a few values, each with its weight. Status, plan, country.</source>
        <translation>Einer von einigen Werten, jeder mit seinem Gewicht. Status, Tarif, Land.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>Share of yes</source>
        <translation>Anteil Ja</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>The count matches the share exactly; it depends on the table's size.</source>
        <translation>Die Anzahl entspricht dem Anteil genau; sie hängt von der Größe der Tabelle ab.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>The value "{value}" stands twice in the list.</source>
        <translation>Der Wert „{value}“ steht zweimal in der Liste.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>The values and their weights.</source>
        <translation>Die Werte und ihre Gewichte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>True with a chosen share. Subscribed, returned, is fraud.</source>
        <translation>Wahr mit einem gewählten Anteil. Abonniert, zurückgegeben, ist Betrug.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>boolean, flag, bernoulli, true false</source>
        <translation>boolesch, Kennzeichen, Bernoulli, wahr falsch</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>category, choice, enum, levels, custom list</source>
        <translation>Kategorie, Auswahl, Aufzählung, Stufen, eigene Liste</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/lists.py"/>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <location filename="../../studio/generators/locales.py"/>
        <source>Choose one of {locales} in the column or for the document.</source>
        <translation>Wählen Sie {locales} in der Spalte oder für den Entwurf.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/locales.py"/>
        <source>There are no people, places and texts for the document's locale {wanted}.</source>
        <translation>Für die Sprache {wanted} des Entwurfs gibt es keine Personen, Orte und Texte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>As it stands in the cells.</source>
        <translation>Wie er in den Zellen steht.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>States that stay a while and change by a table. Machine status, weather.</source>
        <translation>Zustände, die eine Weile bleiben und nach einer Tabelle wechseln. Maschinenstatus, Wetter.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>States with stays</source>
        <translation>Zustände mit Dauer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>The first row is</source>
        <translation>Die erste Zeile ist</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>The mean number of rows until it changes.</source>
        <translation>Die mittlere Zahl der Zeilen, bis er wechselt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>The state "{name}" has more weights than there are states.</source>
        <translation>Der Zustand „{name}“ hat mehr Gewichte, als es Zustände gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>The state "{name}" stands twice.</source>
        <translation>Der Zustand „{name}“ steht doppelt da.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>The states, how long each stays, and where it goes from there.</source>
        <translation>Die Zustände, wie lange jeder bleibt und wohin es von dort geht.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>The weight of each state as the next one, in the order of the states; all 0 stays for ever.</source>
        <translation>Das Gewicht jedes Zustands als nächster, in der Reihenfolge der Zustände; lauter 0 bleibt für immer.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>The weights after "{name}" must not lie below 0.</source>
        <translation>Die Gewichte nach „{name}“ dürfen nicht unter 0 liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>first state</source>
        <translation>erster Zustand</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>markov chain, transition matrix, dwell time, status, regime, state machine</source>
        <translation>Markow-Kette, Übergangsmatrix, Verweildauer, Status, Regime, Zustandsautomat</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>usual shares</source>
        <translation>übliche Anteile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/markov.py"/>
        <source>usual shares: any state, as often as it comes in the long run; first state: always the first of the table.</source>
        <translation>übliche Anteile: irgendein Zustand, so oft er auf lange Sicht vorkommt; erster Zustand: immer der erste der Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/mixture.py"/>
        <source>A constant in a mixture must be a number, not "{value}".</source>
        <translation>Eine Konstante in einer Mischung muss eine Zahl sein, nicht „{value}“.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/mixture.py"/>
        <source>A mixture needs at least one component with a weight above 0.</source>
        <translation>Eine Mischung braucht mindestens eine Komponente mit einem Gewicht über 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/mixture.py"/>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <location filename="../../studio/generators/mixture.py"/>
        <source>Mixture</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/mixture.py"/>
        <source>Set the decimals on the mixture, not on one of its components.</source>
        <translation>Setzen Sie die Nachkommastellen an der Mischung, nicht an einer Komponente.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/mixture.py"/>
        <source>Several distributions in one. Two customer groups, mostly zero, a few outliers.</source>
        <translation>Mehrere Verteilungen in einer. Zwei Kundengruppen, meist null, einige Ausreißer.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/mixture.py"/>
        <source>The components differ too much in width to be drawn exactly; make the narrowest one wider.</source>
        <translation>Die Komponenten sind zu verschieden breit, um genau gezogen zu werden; machen Sie die schmalste breiter.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/mixture.py"/>
        <source>The constant {value:g} is too large; at most 1e+100.</source>
        <translation>Die Konstante {value:g} ist zu groß; höchstens 1e+100.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/mixture.py"/>
        <source>The distributions and their weights.</source>
        <translation>Die Verteilungen und ihre Gewichte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/mixture.py"/>
        <source>bimodal, multimodal, zero inflated, groups, components, outliers</source>
        <translation>bimodal, multimodal, Nullüberschuss, Gruppen, Komponenten, Ausreißer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/mixture.py"/>
        <source>normal</source>
        <translation>Normalverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>"{text}" is no IPv4 network; write it like 10.0.0.0/8.</source>
        <translation>„{text}“ ist kein IPv4-Netz; schreiben Sie es wie 10.0.0.0/8.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>An address of a network that you name. Visitors, servers, devices.</source>
        <translation>Eine Adresse aus einem Netz, das Sie nennen. Besucher, Server, Geräte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>An address of an IPv6 network. Visitors, servers, devices.</source>
        <translation>Eine Adresse aus einem IPv6-Netz. Besucher, Server, Geräte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>Between the bytes</source>
        <translation>Zwischen den Bytes</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>Given by hand</source>
        <translation>Von Hand vergeben</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>IPv4 address</source>
        <translation>IPv4-Adresse</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>IPv6 address</source>
        <translation>IPv6-Adresse</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>In CIDR notation: 10.0.0.0/8, 192.168.0.0/16, 0.0.0.0/0 for all.</source>
        <translation>In CIDR-Schreibweise: 10.0.0.0/8, 192.168.0.0/16, 0.0.0.0/0 für alle.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>In CIDR notation; 2001:db8::/32 is kept for examples.</source>
        <translation>In CIDR-Schreibweise; 2001:db8::/32 ist für Beispiele reserviert.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>Sets the bit of locally administered addresses; otherwise any first bytes occur.</source>
        <translation>Setzt das Bit lokal verwalteter Adressen; sonst kommen beliebige erste Bytes vor.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>The hardware address of a network card. Devices, access points, inventories.</source>
        <translation>Die Hardwareadresse einer Netzwerkkarte. Geräte, Zugangspunkte, Inventare.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>What stands between two bytes.</source>
        <translation>Was zwischen zwei Bytes steht.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>ip, ip address, network, host, cidr</source>
        <translation>IP, IP-Adresse, Netzwerk, Host, CIDR</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>ip, ip address, network, host, cidr, client</source>
        <translation>IP, IP-Adresse, Netzwerk, Host, CIDR, Client</translation>
    </message>
    <message>
        <location filename="../../studio/generators/network.py"/>
        <source>mac, ethernet, hardware, device, bluetooth</source>
        <translation>MAC, Ethernet, Hardware, Gerät, Bluetooth</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Bell curve around a mean. Ages, heights, errors.</source>
        <translation>Glockenkurve um einen Mittelwert. Alter, Körpergrößen, Messfehler.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Bell curve with heavy tails, for outliers that happen. Returns, noise, deviations.</source>
        <translation>Glockenkurve mit schweren Rändern, für Ausreißer, die vorkommen. Renditen, Rauschen, Abweichungen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Degrees of freedom</source>
        <translation>Freiheitsgrade</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Deviation of the logarithm</source>
        <translation>Streuung des Logarithmus</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Half of the values lie below e to this power: 3.5 puts the middle at 33.</source>
        <translation>Die Hälfte der Werte liegt unter e hoch dieser Zahl: 3,5 legt die Mitte auf 33.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Lognormal</source>
        <translation>Lognormalverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Mean of the logarithm</source>
        <translation>Mittelwert des Logarithmus</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>No value lies above; the distribution is cut here and the rest keeps its shape.</source>
        <translation>Darüber liegt kein Wert; die Verteilung wird hier abgeschnitten, der Rest behält seine Form.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>No value lies below; the distribution is cut here and the rest keeps its shape.</source>
        <translation>Darunter liegt kein Wert; die Verteilung wird hier abgeschnitten, der Rest behält seine Form.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Normal</source>
        <translation>Normalverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Positive, with a long tail of large values. Amounts, incomes, durations.</source>
        <translation>Positiv, mit einem langen Ausläufer großer Werte. Beträge, Einkommen, Dauern.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Stretches the curve; for many degrees of freedom the standard deviation.</source>
        <translation>Streckt die Kurve; bei vielen Freiheitsgraden die Standardabweichung.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Student t</source>
        <translation>Student-t-Verteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>The centre of the curve.</source>
        <translation>Die Mitte der Kurve.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>The fewer, the heavier the tails: 2 is wild, above 30 it is nearly a bell curve.</source>
        <translation>Je weniger, desto schwerer die Ränder: 2 ist wild, über 30 ist es fast eine Glockenkurve.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>The larger, the longer the tail: 0.1 is nearly a bell curve, 2 is wild.</source>
        <translation>Je größer, desto länger der Ausläufer: 0,1 ist fast eine Glockenkurve, 2 ist wild.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>The middle of the curve.</source>
        <translation>Die Mitte der Kurve.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>Two thirds of the values lie within this distance of the mean.</source>
        <translation>Zwei Drittel der Werte liegen höchstens so weit vom Mittelwert entfernt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>degrees</source>
        <translation>Freiheitsgrade</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>gaussian, bell curve</source>
        <translation>Gauß, Glockenkurve, normal</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>log-normal, skewed, amount, price, income</source>
        <translation>log-normal, schief, Betrag, Preis, Einkommen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/normal.py"/>
        <source>t distribution, heavy tails, outliers, returns</source>
        <translation>t-Verteilung, schwere Ränder, Ausreißer, Renditen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/packed.py"/>
        <source>A stored array holds a value that is no number.</source>
        <translation>Ein gespeichertes Feld enthält einen Wert, der keine Zahl ist.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/packed.py"/>
        <source>A stored array is damaged: it has not the size that its shape says.</source>
        <translation>Ein gespeichertes Feld ist beschädigt: Es hat nicht die Größe, die seine Form angibt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/packed.py"/>
        <source>A stored array is damaged: its text cannot be unpacked.</source>
        <translation>Ein gespeichertes Feld ist beschädigt: Sein Text lässt sich nicht auspacken.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/packed.py"/>
        <source>A stored array was changed: its bytes do not have the hash that stands beside it.</source>
        <translation>Ein gespeichertes Feld wurde verändert: Seine Bytes haben nicht den Hash, der daneben steht.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/packed.py"/>
        <source>An array of the shape {list} is no part of a document.</source>
        <translation>Ein Feld der Form {list} gehört nicht in ein Dokument.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parent_value.py"/>
        <source>By key</source>
        <translation>Über Schlüssel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parent_value.py"/>
        <source>Choose a column of the parent.</source>
        <translation>Wählen Sie eine Spalte der Elterntabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parent_value.py"/>
        <source>Looked up in the row to which a key refers. The country of the customer.</source>
        <translation>Nachgeschlagen in der Zeile, auf die ein Schlüssel verweist. Das Land des Kunden.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parent_value.py"/>
        <source>No key is chosen by which it is looked up.</source>
        <translation>Es ist kein Schlüssel gewählt, über den nachgeschlagen wird.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parent_value.py"/>
        <source>No value is chosen that it looks up.</source>
        <translation>Es ist kein Wert gewählt, der nachgeschlagen wird.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parent_value.py"/>
        <source>The column of that row whose value is taken.</source>
        <translation>Die Spalte jener Zeile, deren Wert genommen wird.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parent_value.py"/>
        <source>The key column of this table that refers to the row.</source>
        <translation>Die Schlüsselspalte dieser Tabelle, die auf die Zeile verweist.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parent_value.py"/>
        <source>Value of the parent</source>
        <translation>Wert der Elternzeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parent_value.py"/>
        <source>lookup, join, parent, inherited, vlookup</source>
        <translation>nachschlagen, Verknüpfung, Elternzeile, geerbt, SVERWEIS</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parts.py"/>
        <source>Choose a column that makes a person, an address, a company or a lifecycle.</source>
        <translation>Wählen Sie eine Spalte, die eine Person, eine Adresse, eine Firma oder einen Lebenslauf erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parts.py"/>
        <source>Choose one of: {listed}.</source>
        <translation>Wählen Sie eines von: {listed}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parts.py"/>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parts.py"/>
        <source>One part of a person, an address, a company or a lifecycle in another column. Its e-mail.</source>
        <translation>Ein Teil einer Person, einer Adresse, einer Firma oder eines Lebenslaufs in einer anderen Spalte. Die E-Mail.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parts.py"/>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parts.py"/>
        <source>The column that it takes a part of has no parts.</source>
        <translation>Die Spalte, von der sie einen Teil nimmt, hat keine Teile.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parts.py"/>
        <source>The column that makes the person, address, company or lifecycle.</source>
        <translation>Die Spalte, die Person, Adresse, Firma oder Lebenslauf erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parts.py"/>
        <source>There is no part "{part}" in the chosen column.</source>
        <translation>In der gewählten Spalte gibt es keinen Teil „{part}“.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parts.py"/>
        <source>Which part of it.</source>
        <translation>Welcher Teil davon.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/parts.py"/>
        <source>field, component, email, city, postcode, name</source>
        <translation>Feld, Bestandteil, E-Mail, Ort, Postleitzahl, Name</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern.py"/>
        <source>A regular expression: [A-Z], \d, {3}, (red|blue), ?. Every text that matches it is equally likely.</source>
        <translation>Ein regulärer Ausdruck: [A-Z], \d, {3}, (rot|blau), ?. Jeder passende Text ist gleich wahrscheinlich.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern.py"/>
        <source>How often * and + and {2,} repeat at most.</source>
        <translation>Wie oft * und + und {2,} höchstens wiederholen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern.py"/>
        <source>Longest open repeat</source>
        <translation>Längste offene Wiederholung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern.py"/>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern.py"/>
        <source>Text that matches a regular expression. Number plates, part numbers, references.</source>
        <translation>Text, der zu einem regulären Ausdruck passt. Kennzeichen, Teilenummern, Aktenzeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern.py"/>
        <source>regex, regular expression, mask, format</source>
        <translation>Regex, regulärer Ausdruck, Maske, Format</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_automaton.py"/>
        <source>The pattern has too many ways to go on at once. Lower its repeats or simplify it.</source>
        <translation>Das Muster kann auf zu viele Arten zugleich weitergehen. Verringern Sie seine Wiederholungen, oder vereinfachen Sie es.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_automaton.py"/>
        <source>The pattern makes strings of up to {longest:,} characters; at most {maximum_length:,} are possible.</source>
        <translation>Das Muster erzeugt Texte von bis zu {longest:,} Zeichen; höchstens {maximum_length:,} sind möglich.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_automaton.py"/>
        <source>The pattern uses {alphabet:,} characters; at most {maximum_alphabet:,} are possible.</source>
        <translation>Das Muster verwendet {alphabet:,} Zeichen; höchstens {maximum_alphabet:,} sind möglich.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source> (character {at})</source>
        <translation> (Zeichen {at})</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source> at character {pos}</source>
        <translation> an Zeichen {pos}</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>A class in the pattern has no character: what is excluded with ^ leaves nothing of printable ASCII.</source>
        <translation>Eine Zeichenklasse im Muster ist leer: Was mit ^ ausgeschlossen ist, lässt vom druckbaren ASCII nichts übrig.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>A class in the pattern spans {high:,} characters; at most {maximum_alphabet:,} are used.</source>
        <translation>Eine Zeichenklasse im Muster umfasst {high:,} Zeichen; höchstens {maximum_alphabet:,} werden verwendet.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>A condition on a group</source>
        <translation>Eine Bedingung für eine Gruppe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>A flag inside a group</source>
        <translation>Ein Schalter in einer Gruppe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>A look-ahead or look-behind</source>
        <translation>Ein Vorausblick oder Rückblick</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>A negative look-ahead or look-behind</source>
        <translation>Ein negativer Vorausblick oder Rückblick</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>A possessive repeat</source>
        <translation>Eine possessive Wiederholung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>A reference back to a group</source>
        <translation>Ein Rückverweis auf eine Gruppe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>An anchor or a word boundary inside the pattern</source>
        <translation>Ein Anker oder eine Wortgrenze im Muster</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>An atomic group</source>
        <translation>Eine atomare Gruppe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>The construct {lower}</source>
        <translation>Das Konstrukt {lower}</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>The pattern cannot be read: its numbers or its brackets go too far.</source>
        <translation>Das Muster ist nicht lesbar: Seine Zahlen oder Klammern gehen zu weit.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>The pattern cannot be read: {msg}{place}.</source>
        <translation>Das Muster ist nicht lesbar: {msg}{place}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>The pattern has {pattern:,} characters; at most {maximum_text:,} are read.</source>
        <translation>Das Muster hat {pattern:,} Zeichen; höchstens {maximum_text:,} werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>The pattern repeats too much: written out it has over 20,000 places. Lower the repeats.</source>
        <translation>Das Muster wiederholt zu viel: Ausgeschrieben hat es über 20.000 Stellen. Verringern Sie die Wiederholungen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/pattern_syntax.py"/>
        <source>{what}{where} cannot be used for making values. Write the pattern without it.</source>
        <translation>{what}{where} lässt sich nicht zum Erzeugen von Werten verwenden. Schreiben Sie das Muster ohne.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>A bank's international code of 8 or 11 characters, in the right form.</source>
        <translation>Der internationale Code einer Bank aus 8 oder 11 Zeichen, in der richtigen Form.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>A payment card's number with a right check digit; it belongs to no account.</source>
        <translation>Die Nummer einer Zahlungskarte mit richtiger Prüfziffer; sie gehört zu keinem Konto.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>A space after every four characters, as on paper.</source>
        <translation>Ein Leerzeichen nach je vier Zeichen, wie auf Papier.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>An international bank account number with right check digits; nobody's account.</source>
        <translation>Eine internationale Kontonummer mit richtigen Prüfziffern; niemandes Konto.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>Card number</source>
        <translation>Kartennummer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>In groups</source>
        <translation>In Gruppen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>Share of codes of 11 characters.</source>
        <translation>Anteil der Codes mit 11 Zeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>Spaces between groups of digits, as printed on the card.</source>
        <translation>Leerzeichen zwischen Zifferngruppen, wie auf der Karte gedruckt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>Which cards; any mixes them as they are common.</source>
        <translation>Welche Karten; „beliebig“ mischt sie nach ihrer Häufigkeit.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>Whose accounts; any mixes them.</source>
        <translation>Wessen Konten; „beliebig“ mischt sie.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>With a branch</source>
        <translation>Mit Filiale</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>amex</source>
        <translation>Amex</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>bank account, account number, sepa, payment</source>
        <translation>Bankkonto, Kontonummer, SEPA, Zahlung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>credit card, debit card, visa, mastercard, luhn, pan, payment</source>
        <translation>Kreditkarte, Debitkarte, Visa, Mastercard, Luhn, PAN, Zahlung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>diners</source>
        <translation>Diners</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>discover</source>
        <translation>Discover</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>jcb</source>
        <translation>JCB</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>mastercard</source>
        <translation>Mastercard</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>swift, bank code, payment</source>
        <translation>SWIFT, Bankleitzahl, Zahlung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/payment.py"/>
        <source>visa</source>
        <translation>Visa</translation>
    </message>
    <message>
        <location filename="../../studio/generators/permutation.py"/>
        <source>A permutation needs a size from 1 to 2^62, not {size}.</source>
        <translation>Eine Permutation braucht eine Größe von 1 bis 2^62, nicht {size}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>"{domain}" is no mail domain; write it like example.com, in small letters.</source>
        <translation>„{domain}“ ist keine E-Mail-Domain; schreiben Sie sie wie example.com, in Kleinbuchstaben.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>A person whose sex, names, e-mail, telephone and age agree. Customers, staff, patients.</source>
        <translation>Eine Person, deren Geschlecht, Namen, E-Mail, Telefon und Alter zusammenpassen. Kunden, Personal, Patienten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>Age at the reference date.</source>
        <translation>Alter am Stichtag.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>Empty takes example.com, example.org and example.net, which reach nobody.</source>
        <translation>Leer nimmt example.com, example.org und example.net, die niemanden erreichen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>Empty takes the document's.</source>
        <translation>Leer übernimmt die des Entwurfs.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>Every e-mail and user name ends in a number of its own; otherwise some are shared.</source>
        <translation>Jede E-Mail und jeder Benutzername endet mit einer eigenen Zahl; sonst kommen manche mehrfach vor.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>From 0 (none) to 1 (all).</source>
        <translation>Von 0 (keine) bis 1 (alle).</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>Language and country</source>
        <translation>Sprache und Land</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>Mail domain</source>
        <translation>E-Mail-Domain</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>No two alike</source>
        <translation>Keine zwei gleich</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>Oldest</source>
        <translation>Höchstes Alter</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>Share of women</source>
        <translation>Anteil Frauen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>The day at which ages are told; fixed, so that the data never change.</source>
        <translation>Der Tag, auf den sich das Alter bezieht; fest, damit sich die Daten nie ändern.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>The reference date {reference_date} must lie after the year 1000.</source>
        <translation>Der Stichtag {reference_date} muss nach dem Jahr 1000 liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>The youngest ({youngest}) must not be older than the oldest ({oldest}).</source>
        <translation>Das jüngste Alter ({youngest}) darf nicht über dem höchsten ({oldest}) liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>Youngest</source>
        <translation>Jüngstes Alter</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>name, first name, last name, surname, email, user name, phone, birth date, sex</source>
        <translation>Name, Vorname, Nachname, Familienname, E-Mail, Benutzername, Telefon, Geburtsdatum, Geschlecht</translation>
    </message>
    <message>
        <location filename="../../studio/generators/person.py"/>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <location filename="../../studio/generators/piecewise.py"/>
        <source>There are no values between {low:g} and {high:g}.</source>
        <translation>Zwischen {low:g} und {high:g} gibt es keine Werte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/plain_text.py"/>
        <source>A column of several fields cannot be written as one text.</source>
        <translation>Eine Spalte mit mehreren Feldern kann nicht als ein Text geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/position.py"/>
        <source>Counts the children of each parent anew. Line 1, 2, 3 of an order.</source>
        <translation>Zählt die Kinder jeder Elternzeile neu. Position 1, 2, 3 einer Bestellung.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/position.py"/>
        <source>Its table has a number of rows of its own, so there is no parent to count within.</source>
        <translation>Ihre Tabelle hat eine eigene Zeilenzahl, also gibt es keine Elternzeile, unter der gezählt wird.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/position.py"/>
        <source>Position within the parent</source>
        <translation>Position unter der Elternzeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/position.py"/>
        <source>The number of the first child.</source>
        <translation>Die Nummer des ersten Kinds.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/position.py"/>
        <source>line number, index, rank, sequence, child</source>
        <translation>Positionsnummer, Index, Rang, Folge, Kind</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>A few words of a language. Tags, labels, titles, search terms.</source>
        <translation>Einige Wörter einer Sprache. Schlagwörter, Etiketten, Titel, Suchbegriffe.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>Capital letter</source>
        <translation>Großbuchstabe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>Fewest paragraphs</source>
        <translation>Wenigste Absätze</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>Fewest sentences</source>
        <translation>Wenigste Sätze</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>Fewest words</source>
        <translation>Wenigste Wörter</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>Longer text of several sentences a paragraph. Articles, letters, notes.</source>
        <translation>Längerer Text aus mehreren Sätzen je Absatz. Artikel, Briefe, Notizen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>Most paragraphs</source>
        <translation>Meiste Absätze</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>Most sentences</source>
        <translation>Meiste Sätze</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>Most words</source>
        <translation>Meiste Wörter</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>No cell has fewer.</source>
        <translation>Keine Zelle hat weniger.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>No cell has more.</source>
        <translation>Keine Zelle hat mehr.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>One or more sentences of a language. Comments, reviews, descriptions.</source>
        <translation>Ein oder mehrere Sätze einer Sprache. Kommentare, Rezensionen, Beschreibungen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>The fewest ({low}) must not be more than the most ({high}).</source>
        <translation>Die kleinste Anzahl ({low}) darf nicht über der größten ({high}) liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>The first word begins with a capital letter.</source>
        <translation>Das erste Wort beginnt mit einem Großbuchstaben.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>lorem ipsum, article, letter, body</source>
        <translation>Lorem ipsum, Artikel, Brief, Fließtext</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>lorem ipsum, comment, review, description</source>
        <translation>Lorem ipsum, Kommentar, Rezension, Beschreibung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/prose.py"/>
        <source>lorem, label, tag, title</source>
        <translation>Lorem, Etikett, Schlagwort, Titel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/raking.py"/>
        <source>Ask for other shares.</source>
        <translation>Wünschen Sie andere Anteile.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/raking.py"/>
        <source>Leave one of them out.</source>
        <translation>Lassen Sie einen davon weg.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/raking.py"/>
        <source>Loosen one of the conditions.</source>
        <translation>Lockern Sie eine der Bedingungen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/raking.py"/>
        <source>No learned row meets the condition {words} together with those before it.</source>
        <translation>Keine gelernte Zeile erfüllt die Bedingung {words} zusammen mit denen davor.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/raking.py"/>
        <source>The shares that are asked for contradict each other or the conditions: they cannot be met together (the nearest set misses by {off:.1%}).</source>
        <translation>Die gewünschten Anteile widersprechen einander oder den Bedingungen: Zusammen sind sie nicht zu erfüllen (die nächsten weichen um {off:.1%} ab).</translation>
    </message>
    <message>
        <location filename="../../studio/generators/raking.py"/>
        <source>{words}: no such row is left.</source>
        <translation>{words}: Keine solche Zeile ist übrig.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Alpha: the larger, the nearer to the upper end.</source>
        <translation>Alpha: Je größer, desto näher am oberen Ende.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Beta</source>
        <translation>Betaverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Beta: the larger, the nearer to the lower end.</source>
        <translation>Beta: Je größer, desto näher am unteren Ende.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Between two ends, in many shapes. Rates, scores, shares of a whole.</source>
        <translation>Zwischen zwei Enden, in vielen Formen. Quoten, Bewertungen, Anteile an einem Ganzen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Cut off above</source>
        <translation>Oben abschneiden</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Cut off below</source>
        <translation>Unten abschneiden</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Cuts the distribution off within its ends; the rest keeps its shape.</source>
        <translation>Schneidet die Verteilung an ihren Enden ab; der Rest behält seine Form.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Digits after the point; 0 gives whole numbers, empty keeps every digit.</source>
        <translation>Stellen nach dem Komma; 0 ergibt ganze Zahlen, leer behält jede Stelle.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Every value between two ends is equally likely. A die, a random share, a quantity.</source>
        <translation>Jeder Wert zwischen zwei Enden ist gleich wahrscheinlich. Ein Würfel, ein zufälliger Anteil, eine Menge.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Least, most likely and most. Estimates, task durations, prices.</source>
        <translation>Kleinster, wahrscheinlichster und größter Wert. Schätzungen, Dauer von Aufgaben, Preise.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Most likely</source>
        <translation>Wahrscheinlichster Wert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Numbers as large as {low:g} cannot carry {decimals} decimals.</source>
        <translation>Zahlen so groß wie {low:g} können keine {decimals} Nachkommastellen haben.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Pull to the bottom</source>
        <translation>Zug nach unten</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Pull to the top</source>
        <translation>Zug nach oben</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>The largest value.</source>
        <translation>Der größte Wert.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>The lower end {low:g} must lie below the upper end {high:g}.</source>
        <translation>Das untere Ende {low:g} muss unter dem oberen Ende {high:g} liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>The lower end, included.</source>
        <translation>Das untere Ende, eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>The lower end.</source>
        <translation>Das untere Ende.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>The most likely value {mode:g} must lie between the ends {low:g} and {high:g}.</source>
        <translation>Der wahrscheinlichste Wert {mode:g} muss zwischen den Enden {low:g} und {high:g} liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>The smallest value.</source>
        <translation>Der kleinste Wert.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>The upper end, included.</source>
        <translation>Das obere Ende, eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>The upper end.</source>
        <translation>Das obere Ende.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Triangular</source>
        <translation>Dreiecksverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Uniform</source>
        <translation>Gleichverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>Where the triangle has its top.</source>
        <translation>Wo das Dreieck seine Spitze hat.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>most likely</source>
        <translation>am wahrscheinlichsten</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>pert, estimate, three point</source>
        <translation>PERT, Schätzung, Dreipunkt</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>random integer, die, dice, range, flat, random number</source>
        <translation>Zufallszahl, Würfel, Bereich, flach, gleichmäßig</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>rate, share, proportion, percentage, score</source>
        <translation>Quote, Anteil, Verhältnis, Prozentsatz, Bewertung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/ranged.py"/>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <location filename="../../studio/generators/registry.py"/>
        <source>Two column types share the kind "{kind}": {name} and {name_2}.</source>
        <translation>Zwei Spaltentypen haben dieselbe Art „{kind}“: {name} und {name_2}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/relation.py"/>
        <source>Choose a table and its key column.</source>
        <translation>Wählen Sie eine Tabelle und ihre Schlüsselspalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/relation.py"/>
        <source>No key is chosen to which it refers.</source>
        <translation>Es ist kein Schlüssel gewählt, auf den sie verweist.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>Children by key</source>
        <translation>Kinder über Schlüssel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>Choose a column of numbers, or dates for the smallest and the largest.</source>
        <translation>Wählen Sie eine Zahlenspalte oder für den kleinsten und größten Wert eine mit Datumswerten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>Choose one, or count them.</source>
        <translation>Wählen Sie eine, oder zählen Sie sie.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>Count, sum or last of the rows that belong to this row. An order's total.</source>
        <translation>Anzahl, Summe oder letzter Wert der Zeilen, die zu dieser gehören. Die Summe einer Bestellung.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>No column of the children is chosen.</source>
        <translation>Es ist keine Spalte der Kinder gewählt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>No key is chosen by which the children refer to this row.</source>
        <translation>Es ist kein Schlüssel gewählt, mit dem die Kinder auf diese Zeile verweisen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>Roll-up of children</source>
        <translation>Kennzahl der Kinder</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>The children's column; a count needs none.</source>
        <translation>Die Spalte der Kinder; eine Anzahl braucht keine.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>The key column of the table of children that refers to this row.</source>
        <translation>Die Schlüsselspalte der Kindtabelle, die auf diese Zeile verweist.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>Values of the type {kind} have no {measure}.</source>
        <translation>Werte vom Typ {kind} haben keine Kennzahl „{measure!w}“.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>What is told of the children; of none, the count and sum are 0.</source>
        <translation>Was über die Kinder gesagt wird; ohne Kinder sind Anzahl und Summe 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>aggregate, total, sum, count, balance, children, summary</source>
        <translation>Aggregat, Gesamtsumme, Summe, Anzahl, Saldo, Kinder, Zusammenfassung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>first</source>
        <translation>erster Wert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>largest</source>
        <translation>größter Wert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>last</source>
        <translation>letzter Wert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>smallest</source>
        <translation>kleinster Wert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/roll_up.py"/>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/scipy_laws.py"/>
        <source>Any continuous distribution of scipy.stats. Johnson, Burr, Landau, Rice and more.</source>
        <translation>Jede stetige Verteilung aus scipy.stats. Johnson, Burr, Landau, Rice und mehr.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/scipy_laws.py"/>
        <source>By scipy name</source>
        <translation>Nach scipy-Name</translation>
    </message>
    <message>
        <location filename="../../studio/generators/scipy_laws.py"/>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/scipy_laws.py"/>
        <source>Its shape parameters in scipy's order; empty takes usual ones.</source>
        <translation>Ihre Formparameter in der Reihenfolge von scipy; leer nimmt übliche.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/scipy_laws.py"/>
        <source>Shapes</source>
        <translation>Formparameter</translation>
    </message>
    <message>
        <location filename="../../studio/generators/scipy_laws.py"/>
        <source>The name that scipy.stats gives it.</source>
        <translation>Der Name, den scipy.stats ihr gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/scipy_laws.py"/>
        <source>scipy, distribution, johnson, burr, cauchy, rice, rayleigh, maxwell, inverse gamma</source>
        <translation>scipy, Verteilung, Johnson, Burr, Cauchy, Rice, Rayleigh, Maxwell, inverse Gamma</translation>
    </message>
    <message>
        <location filename="../../studio/generators/scipy_laws.py"/>
        <source>{law} cannot be drawn exactly enough for these shapes; choose others.</source>
        <translation>{law} lässt sich für diese Formparameter nicht genau genug ziehen; wählen Sie andere.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/scipy_laws.py"/>
        <source>{law} does not exist for the shapes {listed} ({shapes}).</source>
        <translation>{law} gibt es nicht für die Formparameter {listed} ({shapes}).</translation>
    </message>
    <message>
        <location filename="../../studio/generators/scipy_laws.py"/>
        <source>{law} takes {numargs} shapes{named}, not {shapes}.</source>
        <translation>{law} nimmt {numargs} Formparameter{named}, nicht {shapes}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>Below each</source>
        <translation>Unter jeder</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>For a recent row: it lies at most so many rows back.</source>
        <translation>Bei einer jüngeren Zeile: Sie liegt höchstens so viele Zeilen zurück.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>For an even tree: how many rows refer to each row.</source>
        <translation>Beim gleichmäßigen Baum: wie viele Zeilen auf jede Zeile verweisen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>Give the table so many rows per row of a parent table, or clear the tick.</source>
        <translation>Geben Sie der Tabelle so viele Zeilen je Zeile einer Elterntabelle, oder entfernen Sie das Häkchen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>In a table of children: only rows of the same parent, so that a manager is of the same department.</source>
        <translation>In einer Tabelle von Kindern: nur Zeilen derselben Elternzeile, so dass ein Vorgesetzter aus derselben Abteilung kommt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>Its table has a number of rows of its own, so there is no parent to stay within.</source>
        <translation>Ihre Tabelle hat eine eigene Zeilenzahl, also gibt es keine Elternzeile, innerhalb derer sie bleiben könnte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>Key of the same table</source>
        <translation>Schlüssel derselben Tabelle</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>Refers to an earlier row of its table. A manager, a category, a reply.</source>
        <translation>Verweist auf eine frühere Zeile ihrer Tabelle. Eine Vorgesetzte, eine Kategorie, eine Antwort.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>Roots</source>
        <translation>Wurzeln</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>Rows back</source>
        <translation>Zeilen zurück</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>The share of rows that refer to none; the first row always is one.</source>
        <translation>Der Anteil der Zeilen, die auf keine verweisen; die erste ist immer eine davon.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>Within the parent</source>
        <translation>Innerhalb der Elternzeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>a recent row</source>
        <translation>eine jüngere Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>any earlier row</source>
        <translation>beliebige frühere Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>any earlier row: as likely each; a recent row: one of the last few, for deep trees; even tree: so many below each.</source>
        <translation>beliebige frühere Zeile: jede gleich wahrscheinlich; eine jüngere Zeile: eine der letzten, für tiefe Bäume; gleichmäßiger Baum: so viele unter jeder.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>even tree</source>
        <translation>gleichmäßiger Baum</translation>
    </message>
    <message>
        <location filename="../../studio/generators/self_key.py"/>
        <source>self, hierarchy, tree, forest, manager, recursive, parent</source>
        <translation>selbst, Hierarchie, Baum, Wald, Vorgesetzte, rekursiv, Elternzeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Below 1 early failures prevail, above 1 wear; at 3.5 it looks like a bell curve.</source>
        <translation>Unter 1 überwiegen frühe Ausfälle, über 1 der Verschleiß; bei 3,5 gleicht sie einer Glockenkurve.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Below 1 most values are near zero; the larger, the more it looks like a bell curve.</source>
        <translation>Unter 1 liegen die meisten Werte nahe null; je größer, desto mehr gleicht sie einer Glockenkurve.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Chi-square</source>
        <translation>Chi-Quadrat-Verteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Exponential</source>
        <translation>Exponentialverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Few huge and many small values, the 80/20 rule. Wealth, city sizes, followers.</source>
        <translation>Wenige riesige und viele kleine Werte, die 80/20-Regel. Vermögen, Städtegrößen, Follower.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Gamma</source>
        <translation>Gammaverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>How many squares are added up; also the mean.</source>
        <translation>Wie viele Quadrate addiert werden; zugleich der Mittelwert.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Lifetimes that wear out or fail early. Time to failure, wind speed.</source>
        <translation>Lebensdauern mit Verschleiß oder frühen Ausfällen. Zeit bis zum Ausfall, Windgeschwindigkeit.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Pareto</source>
        <translation>Paretoverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Positive and leaning to the left. Rainfall, claims, time until several events happened.</source>
        <translation>Positiv und linkssteil. Niederschlag, Schäden, Zeit bis zu mehreren Ereignissen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Smallest value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Stretches the values; the mean is shape times scale.</source>
        <translation>Streckt die Werte; der Mittelwert ist Form mal Skala.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Tail index</source>
        <translation>Index des Ausläufers</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>The average value.</source>
        <translation>Der durchschnittliche Wert.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>The smaller, the heavier the tail: 1.16 is the 80/20 rule; up to 1 there is no mean.</source>
        <translation>Je kleiner, desto schwerer der Ausläufer: 1,16 ist die 80/20-Regel; bis 1 gibt es keinen Mittelwert.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>The sum of squared errors. Test statistics, variances, energies.</source>
        <translation>Die Summe quadrierter Fehler. Prüfgrößen, Varianzen, Energien.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Two thirds (63 %) of the values lie below.</source>
        <translation>Zwei Drittel (63 %) der Werte liegen darunter.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Waiting time when events come at a steady rate. Minutes between calls, lifetimes.</source>
        <translation>Wartezeit, wenn Ereignisse gleichmäßig eintreten. Minuten zwischen Anrufen, Lebensdauern.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Weibull</source>
        <translation>Weibullverteilung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>Where the values start.</source>
        <translation>Wo die Werte beginnen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>chi squared, degrees of freedom, statistics</source>
        <translation>Chi-Quadrat, Freiheitsgrade, Statistik</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>erlang, skewed</source>
        <translation>Erlang, schief</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>lifetime, failure, reliability, rayleigh, wind</source>
        <translation>Lebensdauer, Ausfall, Zuverlässigkeit, Rayleigh, Wind</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>power law, 80/20, long tail, wealth</source>
        <translation>Potenzgesetz, 80/20, langer Ausläufer, Vermögen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>tail</source>
        <translation>Ausläufer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/skewed.py"/>
        <source>waiting time, decay, memoryless</source>
        <translation>Wartezeit, Zerfall, gedächtnislos</translation>
    </message>
    <message>
        <location filename="../../studio/generators/slots.py"/>
        <source>"{step}" is not known after a bar.</source>
        <translation>„{step}“ ist nach einem senkrechten Strich nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/slots.py"/>
        <source>A brace as such is written twice.</source>
        <translation>Eine Klammer selbst wird doppelt geschrieben.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/slots.py"/>
        <source>A brace stands without its partner.</source>
        <translation>Einer geschweiften Klammer fehlt das Gegenstück.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/slots.py"/>
        <source>Close the slot with }, or write a brace as such twice.</source>
        <translation>Schließen Sie den Platzhalter mit }, oder schreiben Sie eine Klammer selbst doppelt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/slots.py"/>
        <source>Known are {transforms}.</source>
        <translation>Bekannt sind {transforms}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/slots.py"/>
        <source>The slot is empty.</source>
        <translation>Der Platzhalter ist leer.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/slots.py"/>
        <source>There is no column "{column}".</source>
        <translation>Es gibt keine Spalte „{column}“.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/slots.py"/>
        <source>Write a column's name between the braces.</source>
        <translation>Schreiben Sie den Namen einer Spalte zwischen die Klammern.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>city</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>country code</source>
        <translation>Ländercode</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>full address</source>
        <translation>volle Adresse</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>full name</source>
        <translation>voller Name</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>latitude</source>
        <translation>Breitengrad</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>longitude</source>
        <translation>Längengrad</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>region code</source>
        <translation>Regionskürzel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>tax number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>title</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <location filename="../../studio/generators/structs.py"/>
        <source>user name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <location filename="../../studio/generators/template.py"/>
        <source>Change what follows the colon in its slot.</source>
        <translation>Ändern Sie, was in ihrem Platzhalter nach dem Doppelpunkt steht.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/template.py"/>
        <source>Columns stand in braces: {first|lower}@example.com or {price:,.2f}; a brace as such is written twice.</source>
        <translation>Spalten stehen in geschweiften Klammern: {first|lower}@example.com oder {price:,.2f}; eine Klammer selbst wird doppelt geschrieben.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/template.py"/>
        <source>Sample text</source>
        <translation>Beispieltext</translation>
    </message>
    <message>
        <location filename="../../studio/generators/template.py"/>
        <source>Shorten the texts in its slots.</source>
        <translation>Kürzen Sie die Texte in ihren Platzhaltern.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/template.py"/>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location filename="../../studio/generators/template.py"/>
        <source>Text with slots for other columns. E-mails, file names, sentences, composed codes.</source>
        <translation>Text mit Platzhaltern für andere Spalten. E-Mails, Dateinamen, Sätze, zusammengesetzte Codes.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/template.py"/>
        <source>The template makes a text of more than {longest_text:,} bytes.</source>
        <translation>Die Vorlage erzeugt einen Text von mehr als {longest_text:,} Bytes.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/template.py"/>
        <source>The whole text is missing, or only its slot is empty.</source>
        <translation>Der ganze Text fehlt, oder nur sein Platzhalter bleibt leer.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/template.py"/>
        <source>Where a value is missing</source>
        <translation>Wo ein Wert fehlt</translation>
    </message>
    <message>
        <location filename="../../studio/generators/template.py"/>
        <source>concatenate, combine, slots, format string, placeholder, join</source>
        <translation>verketten, zusammensetzen, Platzhalter, Formatvorlage, verbinden</translation>
    </message>
    <message>
        <location filename="../../studio/generators/template.py"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>32 as MD5 has them, 40 as SHA-1, 64 as SHA-256, 128 as SHA-512.</source>
        <translation>32 wie bei MD5, 40 wie bei SHA-1, 64 wie bei SHA-256, 128 wie bei SHA-512.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>A short identifier of 26 characters that sorts by when it was made. Events, orders.</source>
        <translation>Eine kurze Kennung aus 26 Zeichen, die sich nach ihrer Entstehung sortiert. Ereignisse, Bestellungen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>A to F instead of a to f.</source>
        <translation>A bis F statt a bis f.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>An identifier that sorts by when it was made (version 7). Keys of databases.</source>
        <translation>Eine Kennung, die sich nach ihrer Entstehung sortiert (Version 7). Schlüssel in Datenbanken.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>Capitals</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>Digits</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>Each row is that much later than the one before.</source>
        <translation>Jede Zeile ist um so viel später als die vorige.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>Random hexadecimal digits that look like a digest. Tokens, commits, sessions.</source>
        <translation>Zufällige Hexadezimalziffern, die wie ein Hash aussehen. Tokens, Commits, Sitzungen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>The start {start} lies before 1970.</source>
        <translation>Der Anfang {start} liegt vor 1970.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>Time between rows</source>
        <translation>Zeit zwischen Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>ULID</source>
        <translation>ULID</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>UUID by time</source>
        <translation>UUID nach Zeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>When the first row was made.</source>
        <translation>Wann die erste Zeile entstand.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>md5, sha1, sha256, digest, token, hex, api key, session</source>
        <translation>MD5, SHA-1, SHA-256, Hashwert, Token, Hex, API-Schlüssel, Sitzung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>sortable id, crockford, key, time ordered</source>
        <translation>sortierbare ID, Crockford, Schlüssel, zeitlich geordnet</translation>
    </message>
    <message>
        <location filename="../../studio/generators/timed_ids.py"/>
        <source>uuid v7, guid, sortable, key, time ordered</source>
        <translation>UUID v7, GUID, sortierbar, Schlüssel, zeitlich geordnet</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>A column of dates; empty counts the rows. Noise always follows the rows.</source>
        <translation>Eine Spalte mit Daten; leer zählt die Zeilen. Das Rauschen folgt immer den Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>A trend, seasons and noise over rows or dates. Sales, visits, weather.</source>
        <translation>Trend, Saison und Rauschen über Zeilen oder Daten. Absatz, Besuche, Wetter.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Begins anew for</source>
        <translation>Beginnt neu für</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Begins at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Choose a column of dates, or none to count the rows.</source>
        <translation>Wählen Sie eine Spalte mit Daten, oder keine, um die Zeilen zu zählen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>How far it rises above the level at its peak.</source>
        <translation>Wie weit es am Höhepunkt über das Niveau steigt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>How long after the beginning the peak stands.</source>
        <translation>Wie lange nach dem Anfang der Höhepunkt liegt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>How much the level rises per row, or per unit of the time column.</source>
        <translation>Um wie viel das Niveau je Zeile steigt, oder je Einheit der Zeitspalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Noise kept</source>
        <translation>Rauschen bleibt</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Of the periods, the peaks and the trend.</source>
        <translation>Der Perioden, der Höhepunkte und des Trends.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Peak at</source>
        <translation>Höhepunkt bei</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Repeats every</source>
        <translation>Wiederholt sich alle</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Rows, or the unit of the time column.</source>
        <translation>Zeilen, oder die Einheit der Zeitspalte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Seasons</source>
        <translation>Saisons</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Seasons and noise are</source>
        <translation>Saison und Rauschen werden</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Swing</source>
        <translation>Ausschlag</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Swings that repeat; none gives a plain trend.</source>
        <translation>Schwingungen, die sich wiederholen; keine ergibt einen reinen Trend.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>The column of its time holds no dates.</source>
        <translation>Die Spalte seiner Zeit enthält keine Daten.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>The level at the beginning.</source>
        <translation>Das Niveau am Anfang.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>The moment from which a time column counts.</source>
        <translation>Der Zeitpunkt, ab dem eine Zeitspalte zählt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>The share of the noise that is kept from row to row; 0 is drawn anew each time.</source>
        <translation>Der Anteil des Rauschens, der von Zeile zu Zeile bleibt; 0 wird jedes Mal neu gezogen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>The standard deviation of what comes by chance.</source>
        <translation>Die Standardabweichung dessen, was der Zufall bringt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Time begins</source>
        <translation>Zeit beginnt</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Trend and seasons</source>
        <translation>Trend und Saison</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>Unit of the time</source>
        <translation>Einheit der Zeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>added</source>
        <translation>addiert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>added: in the units of the value; multiplied: in percent of the level, so that they grow with it.</source>
        <translation>addiert: in der Einheit des Wertes; multipliziert: in Prozent des Niveaus, sodass sie mit ihm wachsen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>each parent</source>
        <translation>jede Elternzeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>each parent: in a table of children, the rows of each parent are a series of their own; whole table: one series over all rows.</source>
        <translation>jede Elternzeile: in einer Tabelle von Kindern sind die Zeilen jeder Elternzeile eine eigene Folge; ganze Tabelle: eine Folge über alle Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>multiplied</source>
        <translation>multipliziert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>time series, seasonality, cycle, forecast, sine, weekly, yearly</source>
        <translation>Zeitreihe, Saisonalität, Zyklus, Prognose, Sinus, wöchentlich, jährlich</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/trend_season.py"/>
        <source>whole table</source>
        <translation>ganze Tabelle</translation>
    </message>
    <message>
        <location filename="../../studio/generators/uuids.py"/>
        <source>A random identifier of 36 characters (version 4). Keys, sessions, devices.</source>
        <translation>Eine zufällige Kennung aus 36 Zeichen (Version 4). Schlüssel, Sitzungen, Geräte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/uuids.py"/>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <location filename="../../studio/generators/uuids.py"/>
        <source>guid, random id, key</source>
        <translation>GUID, zufällige ID, Schlüssel</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>After so many rows half of a deviation is left.</source>
        <translation>Nach so vielen Zeilen ist von einer Abweichung die Hälfte übrig.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Around which it swings.</source>
        <translation>Um den es schwingt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Autoregressive AR(1)</source>
        <translation>Autoregressiv AR(1)</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Each row lies a random step from the last. A balance, a position, a stock level.</source>
        <translation>Jede Zeile liegt einen zufälligen Schritt von der letzten. Kontostand, Position, Lagerbestand.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Geometric Brownian motion</source>
        <translation>Geometrische Brownsche Bewegung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Grows and falls by random percents. Share prices, populations.</source>
        <translation>Wächst und fällt um zufällige Prozente. Aktienkurse, Bestände.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Growth per row</source>
        <translation>Wachstum je Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Half-life</source>
        <translation>Halbwertszeit</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>How much it rises from row to row on average.</source>
        <translation>Um wie viel es von Zeile zu Zeile im Mittel steigt.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Keeps a share of the last row's deviation. Load, temperature, demand.</source>
        <translation>Behält einen Teil der Abweichung der letzten Zeile. Last, Temperatur, Nachfrage.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Kept from row to row</source>
        <translation>Bleibt von Zeile zu Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Ornstein-Uhlenbeck</source>
        <translation>Ornstein-Uhlenbeck</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Random walk</source>
        <translation>Zufallspfad</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Size of a step</source>
        <translation>Größe eines Schritts</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>The AR coefficient: 0 forgets at once, near 1 swings slowly, below 0 jumps to and fro.</source>
        <translation>Der AR-Koeffizient: 0 vergisst sofort, nahe 1 schwingt langsam, unter 0 springt hin und her.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>The rate at which the average grows.</source>
        <translation>Die Rate, mit der der Mittelwert wächst.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>The standard deviation far from the start.</source>
        <translation>Die Standardabweichung fern vom Anfang.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>The standard deviation of a step.</source>
        <translation>Die Standardabweichung eines Schritts.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>The standard deviation of the logarithm of a step.</source>
        <translation>Die Standardabweichung des Logarithmus eines Schritts.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>The standard deviation of the values.</source>
        <translation>Die Standardabweichung der Werte.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>The value of the first row; empty draws it like any other.</source>
        <translation>Der Wert der ersten Zeile; leer zieht ihn wie jeden anderen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>To which it is drawn back.</source>
        <translation>Zu dem es zurückgezogen wird.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Volatility per row</source>
        <translation>Volatilität je Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>Wanders, and is drawn back to its mean. Interest rates, pressure, moods.</source>
        <translation>Wandert und wird zum Mittel zurückgezogen. Zinsen, Druck, Stimmungen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>ar1, autocorrelation, red noise, persistence, time series</source>
        <translation>AR1, Autokorrelation, rotes Rauschen, Beharrung, Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>brownian motion, wiener, drift, cumulative, time series</source>
        <translation>Brownsche Bewegung, Wiener, Drift, kumuliert, Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>gbm, stock price, black scholes, returns, time series</source>
        <translation>GBM, Aktienkurs, Black-Scholes, Renditen, Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>ou process, mean reversion, half life, time series</source>
        <translation>OU-Prozess, Rückkehr zum Mittel, Halbwertszeit, Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../studio/generators/walks.py"/>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wanted.py"/>
        <source>A column has two sets of target shares.</source>
        <translation>Eine Spalte hat zwei Sätze von Zielanteilen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wanted.py"/>
        <source>A condition "{op}" takes no value.</source>
        <translation>Eine Bedingung „{op}“ nimmt keinen Wert.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wanted.py"/>
        <source>A condition "{op}" takes one value, not {n}.</source>
        <translation>Eine Bedingung „{op}“ nimmt einen Wert, nicht {n}.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wanted.py"/>
        <source>A target needs one share for each of its values, and each value once.</source>
        <translation>Ein Ziel braucht je Wert einen Anteil, und jeden Wert einmal.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wanted.py"/>
        <source>A target needs one share more than it has edges, and edges that ascend.</source>
        <translation>Ein Ziel braucht einen Anteil mehr als Grenzen, und Grenzen, die aufsteigen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wanted.py"/>
        <source>Target shares must not be negative, and not all 0.</source>
        <translation>Zielanteile dürfen nicht negativ und nicht alle 0 sein.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wanted.py"/>
        <source>Target shares sum to {total:.3g}; they must not pass 1.</source>
        <translation>Zielanteile ergeben {total:.3g}; sie dürfen 1 nicht übersteigen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>1 answers evenly; the larger, the later and the steeper.</source>
        <translation>1 antwortet gleichmäßig; je größer, desto später und steiler.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>1 wears evenly; the larger, the later it shows.</source>
        <translation>1 verschleißt gleichmäßig; je größer, desto später zeigt es sich.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>A life lasts</source>
        <translation>Ein Leben dauert</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Answers to another column, with noise. Temperature or vibration under wear.</source>
        <translation>Antwortet auf eine andere Spalte, mit Rauschen. Temperatur oder Vibration unter Verschleiß.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>At zero</source>
        <translation>Bei null</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Bend</source>
        <translation>Biegung</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Choose one, such as wear.</source>
        <translation>Wählen Sie eine, etwa Verschleiß.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Differs by device</source>
        <translation>Unterschied je Gerät</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Feels</source>
        <translation>Spürt</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Grows from 0 when new to 1 at the failure. Bearings, tools, batteries.</source>
        <translation>Wächst von 0 im Neuzustand bis 1 beim Ausfall. Lager, Werkzeuge, Batterien.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>How much more it reads where that column is 1.</source>
        <translation>Wie viel mehr er anzeigt, wo jene Spalte 1 ist.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Late onset</source>
        <translation>Später Beginn</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Mean life</source>
        <translation>Mittlere Lebensdauer</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>No column is chosen to which it answers.</source>
        <translation>Es ist keine Spalte gewählt, auf die er antwortet.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>The column of numbers to which it answers, such as wear.</source>
        <translation>Die Zahlenspalte, auf die er antwortet, etwa Verschleiß.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>The standard deviation from one parent to another.</source>
        <translation>Die Standardabweichung von einer Elternzeile zur anderen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Wear to failure</source>
        <translation>Verschleiß bis Ausfall</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>What it reads where that column is 0.</source>
        <translation>Was er anzeigt, wo jene Spalte 0 ist.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Where it is drawn.</source>
        <translation>Wo sie gezogen wird.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>Where it is drawn: the larger, the more alike all lives are; 1 fails at any moment.</source>
        <translation>Wo sie gezogen wird: je größer, desto ähnlicher sind alle Leben; 1 fällt zu jedem Zeitpunkt aus.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>drawn</source>
        <translation>gezogen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>fails now</source>
        <translation>fällt jetzt aus</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>measurement, reading, signal, iot, telemetry, response, vibration</source>
        <translation>Messung, Messwert, Signal, IoT, Telemetrie, Antwort, Vibration</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>rows left</source>
        <translation>verbleibende Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>rows of the parent</source>
        <translation>Zeilen der Elternzeile</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>rows of the parent: the last row of each parent is the failure; drawn: by the mean below, and a new one follows. A table without parents always draws it.</source>
        <translation>Zeilen der Elternzeile: die letzte Zeile jeder Elternzeile ist der Ausfall; gezogen: nach dem Mittel unten, und ein neues folgt. Eine Tabelle ohne Elternzeilen zieht es immer.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>run to failure, degradation, remaining useful life, rul, predictive maintenance, health</source>
        <translation>Lauf bis Ausfall, Degradation, Restlebensdauer, RUL, vorausschauende Wartung, Zustand</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>wear</source>
        <translation>Verschleiß</translation>
    </message>
    <message>
        <location filename="../../studio/generators/wear.py"/>
        <source>wear from 0 to 1; rows left until the failure; or yes in the row of the failure.</source>
        <translation>Verschleiß von 0 bis 1; verbleibende Zeilen bis zum Ausfall; oder ja in der Zeile des Ausfalls.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/weighted.py"/>
        <source>At least one weight must be above 0.</source>
        <translation>Mindestens ein Gewicht muss über 0 liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/zero_inflated.py"/>
        <source>From 0 (none) to 1 (all), apart from those of the distribution itself.</source>
        <translation>Von 0 (keine) bis 1 (alle), abgesehen von denen der Verteilung selbst.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/zero_inflated.py"/>
        <source>Often nothing, otherwise a distribution. Rainfall, claims, purchases a day.</source>
        <translation>Oft nichts, sonst eine Verteilung. Niederschlag, Schäden, Käufe je Tag.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/zero_inflated.py"/>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <location filename="../../studio/generators/zero_inflated.py"/>
        <source>Share of zeros</source>
        <translation>Anteil der Nullen</translation>
    </message>
    <message>
        <location filename="../../studio/generators/zero_inflated.py"/>
        <source>The distribution of the other values, from 0 up.</source>
        <translation>Die Verteilung der übrigen Werte, ab 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/zero_inflated.py"/>
        <source>The other values must not lie below 0: set a minimum of 0.</source>
        <translation>Die übrigen Werte dürfen nicht unter 0 liegen: Setzen Sie ein Minimum von 0.</translation>
    </message>
    <message>
        <location filename="../../studio/generators/zero_inflated.py"/>
        <source>Zero-inflated</source>
        <translation>Mit Nullüberschuss</translation>
    </message>
    <message>
        <location filename="../../studio/generators/zero_inflated.py"/>
        <source>hurdle, excess zeros, mostly zero, rain, claims</source>
        <translation>Hürde, Nullüberschuss, meist null, Regen, Schäden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/adding.py"/>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/adding.py"/>
        <source>✓ {name} added. What is the next one called?</source>
        <translation>✓ {name} hinzugefügt. Wie heißt die nächste?</translation>
    </message>
    <message>
        <location filename="../../studio/gui/choosing.py"/>
        <source>Back to the usual settings.</source>
        <translation>Zurück zu den üblichen Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/choosing.py"/>
        <source>It holds until the studio is closed. {problem}</source>
        <translation>Es gilt, bis das Studio geschlossen wird. {problem}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/choosing.py"/>
        <source>Not started again, as your work could not be kept aside. {problem}</source>
        <translation>Nicht neu gestartet, weil Ihre Arbeit nicht gesichert werden konnte. {problem}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/choosing.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../studio/gui/choosing.py"/>
        <source>Your settings are back.</source>
        <translation>Ihre Einstellungen sind zurück.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Another share…</source>
        <translation>Anderer Anteil…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Change type…</source>
        <translation>Typ ändern…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Compare this column</source>
        <translation>Diese Spalte vergleichen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Draw as learned</source>
        <translation>Wieder wie gelernt ziehen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Duplicate {n} columns</source>
        <translation>{n} Spalten duplizieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Hide {n} columns</source>
        <translation>{n} Spalten ausblenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Release from the model</source>
        <translation>Aus dem Modell lösen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Remove {n} columns</source>
        <translation>{n} Spalten entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Show the hidden column</source>
        <translation>Ausgeblendete Spalte einblenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Show {n} columns</source>
        <translation>{n} Spalten einblenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Show {n} hidden columns</source>
        <translation>{n} ausgeblendete Spalten einblenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/column_menu.py"/>
        <source>Unique values</source>
        <translation>Eindeutige Werte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>Add column…</source>
        <translation>Spalte hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>Add table</source>
        <translation>Tabelle hinzufügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>Arrange the tables</source>
        <translation>Tabellen anordnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>Choose a column to see its shape.</source>
        <translation>Wählen Sie eine Spalte, um ihre Verteilung zu sehen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>Connect to table</source>
        <translation>Mit Tabelle verbinden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>Copy with column names</source>
        <translation>Mit Spaltennamen kopieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>Fit width</source>
        <translation>Breite anpassen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>It cannot be made yet.</source>
        <translation>Sie kann noch nicht erzeugt werden.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>It has several parts; other columns show one each.</source>
        <translation>Sie hat mehrere Teile; andere Spalten zeigen jeweils einen davon.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>It must be 0 or more.</source>
        <translation>Es muss 0 oder mehr sein.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>Shape of {name}</source>
        <translation>Verteilung von {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/design_page.py"/>
        <source>learned together with others</source>
        <translation>mit anderen zusammen gelernt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>An export is still running. It will be stopped, and no file is left behind.</source>
        <translation>Ein Export läuft noch. Er wird abgebrochen, und es bleibt keine Datei zurück.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>Export again to have one.</source>
        <translation>Exportieren Sie erneut, um eines zu erhalten.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>Its design is damaged.</source>
        <translation>Sein Entwurf ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>No file was left behind.</source>
        <translation>Es blieb keine Datei zurück.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>Not exported</source>
        <translation>Nicht exportiert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>The export was cancelled; no file was left behind.</source>
        <translation>Der Export wurde abgebrochen; es blieb keine Datei zurück.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>The manifest is not kept any more.</source>
        <translation>Das Manifest wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>exporting{share} · {done:,} of {total:,} rows</source>
        <translation>Export läuft{share} · {done:,} von {total:,} Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>{name} is exported and verified: {words}.</source>
        <translation>{name} ist exportiert und geprüft: {words}.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/exporting.py"/>
        <source>{rows:,} rows · {size} · {time}</source>
        <translation>{rows:,} Zeilen · {size} · {time}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/facts.py"/>
        <source> · fidelity {overall:.0f}</source>
        <translation> · Ähnlichkeit {overall:.0f}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/facts.py"/>
        <source> · mean {mean} vs {other}</source>
        <translation> · Mittelwert {mean} statt {other}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/facts.py"/>
        <source> · missing {share} vs {other}</source>
        <translation> · fehlend {share} statt {other}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/facts.py"/>
        <source>100 less half the summed differences of all shares (total variation), in percent.</source>
        <translation>100 abzüglich der halben Summe aller Anteilsunterschiede (totale Variation), in Prozent.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/facts.py"/>
        <source>100 less the largest gap between both cumulative curves (Kolmogorov-Smirnov), in percent.</source>
        <translation>100 abzüglich des größten Abstands der beiden Verteilungsfunktionen (Kolmogorow-Smirnow), in Prozent.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/facts.py"/>
        <source>Comparing with the reference…</source>
        <translation>Vergleich mit der Referenz…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/facts.py"/>
        <source>KS {score:.2f}</source>
        <translation>KS {score:.2f}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/facts.py"/>
        <source>Reference: {file} ({rows:,} rows)</source>
        <translation>Referenz: {file} ({rows:,} Zeilen)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/facts.py"/>
        <source>TV {score:.2f}</source>
        <translation>TV {score:.2f}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/facts.py"/>
        <source>≈ {size} as CSV</source>
        <translation>≈ {size} als CSV</translation>
    </message>
    <message>
        <location filename="../../studio/gui/faults.py"/>
        <source>A part of the studio stopped, because of a mistake in the studio itself ({name}).</source>
        <translation>Ein Teil des Studios ist stehen geblieben, wegen eines Fehlers im Studio selbst ({name}).</translation>
    </message>
    <message>
        <location filename="../../studio/gui/faults.py"/>
        <source>No work is lost: everything is saved. You can go on.</source>
        <translation>Keine Arbeit ist verloren: alles ist gespeichert. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/faults.py"/>
        <source>Something went wrong again ({name}).</source>
        <translation>Wieder ist etwas schiefgegangen ({name}).</translation>
    </message>
    <message>
        <location filename="../../studio/gui/faults.py"/>
        <source>Your work could not be kept aside. {problem} Save it now.</source>
        <translation>Ihre Arbeit konnte nicht gesichert werden. {problem} Speichern Sie jetzt.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/faults.py"/>
        <source>Your work was kept aside this moment; nothing is lost. You can go on.</source>
        <translation>Ihre Arbeit wurde eben gesichert; nichts ist verloren. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/faults.py"/>
        <source>“{what}” could not be done, because of a mistake in the studio itself ({name}).</source>
        <translation>„{what}“ ging nicht, wegen eines Fehlers im Studio selbst ({name}).</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>A copy is in {name}; the design stays where it is.</source>
        <translation>Eine Kopie liegt in {name}; der Entwurf bleibt, wo er ist.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>And one more change.</source>
        <translation>Und eine weitere Änderung.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>And {n} more changes.</source>
        <translation>Und {n} weitere Änderungen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Another program has changed {name}.</source>
        <translation>Ein anderes Programm hat {name} geändert.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Another window has this design open, and would write over it.</source>
        <translation>Ein anderes Fenster hat diesen Entwurf geöffnet und würde ihn überschreiben.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Changed on disk</source>
        <translation>Auf der Platte geändert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Designs (*.studio.json)</source>
        <translation>Entwürfe (*.studio.json)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Designs and data (*.json *.csv *.tsv *.txt *.parquet *.arrow *.feather *.xlsx *.xls *.ods *.jsonl *.ndjson *.sql *.ddl);;All files (*)</source>
        <translation>Entwürfe und Daten (*.json *.csv *.tsv *.txt *.parquet *.arrow *.feather *.xlsx *.xls *.ods *.jsonl *.ndjson *.sql *.ddl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>From SQL</source>
        <translation>Aus SQL</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>From your design to the file:</source>
        <translation>Von Ihrem Entwurf zur Datei:</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>It holds the same design.</source>
        <translation>Sie enthält denselben Entwurf.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>SQL and JSON Schema (*.sql *.ddl *.json);;All files (*)</source>
        <translation>SQL und JSON-Schema (*.sql *.ddl *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Save anyway?</source>
        <translation>Trotzdem speichern?</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Save under another name.</source>
        <translation>Speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Still at work</source>
        <translation>Noch bei der Arbeit</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Take the file's</source>
        <translation>Den der Datei nehmen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>The design is now as it is in the file.</source>
        <translation>Der Entwurf ist nun wie in der Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>There is unsaved work of an earlier session of {name}.</source>
        <translation>Von {name} gibt es ungespeicherte Arbeit aus einer früheren Sitzung.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>There is unsaved work of an earlier session: “{name}” in {file}.</source>
        <translation>Es gibt ungespeicherte Arbeit einer früheren Sitzung: „{name}“ in {file}.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>There is unsaved work of an earlier session: “{name}”.</source>
        <translation>Es gibt ungespeicherte Arbeit aus einer früheren Sitzung: „{name}“.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Unsaved work</source>
        <translation>Ungespeicherte Arbeit</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>Unsaved work could not be kept aside. {problem}</source>
        <translation>Ungespeicherte Arbeit konnte nicht gesichert werden. {problem}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>{name} is open elsewhere too: {holder}. Who saves last is asked first.</source>
        <translation>{name} ist noch woanders geöffnet: {holder}. Wer zuletzt speichert, wird vorher gefragt.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>{name} is still marked as open by {holder}, which has ended. It can be taken over.</source>
        <translation>{name} ist noch als geöffnet vermerkt: {holder}; es ist beendet. Der Vermerk kann übernommen werden.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>{name} was deleted or moved by another program. Save writes it again.</source>
        <translation>{name} wurde von einem anderen Programm gelöscht oder verschoben. Speichern schreibt die Datei wieder.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>{problem} What was recovered has no file now: save it under a name.</source>
        <translation>{problem} Das Wiederhergestellte hat jetzt keine Datei: speichern Sie es unter einem Namen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>{stem} copy.studio.json</source>
        <translation>{stem} Kopie.studio.json</translation>
    </message>
    <message>
        <location filename="../../studio/gui/filing.py"/>
        <source>“{name}” has changes that are not saved.</source>
        <translation>„{name}“ enthält ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/foreseeing.py"/>
        <source>There is no visible table.</source>
        <translation>Es gibt keine sichtbare Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/foreseeing.py"/>
        <source>Tick at least one table.</source>
        <translation>Haken Sie mindestens eine Tabelle an.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/foreseeing.py"/>
        <source>about {size} · {time}</source>
        <translation>etwa {size} · {time}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/foreseeing.py"/>
        <source>needs about {size}, but {free} are free there</source>
        <translation>braucht etwa {size}, aber dort sind {free} frei</translation>
    </message>
    <message>
        <location filename="../../studio/gui/foreseeing.py"/>
        <source>{words} · replaces {names}</source>
        <translation>{words} · ersetzt {names}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/foreseeing.py"/>
        <source>{words} · {size} free</source>
        <translation>{words} · {size} frei</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>English, UK</source>
        <translation>Englisch, GB</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>English, US</source>
        <translation>Englisch, USA</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>Portuguese, Brazil</source>
        <translation>Portugiesisch, Brasilien</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>a removed column</source>
        <translation>eine entfernte Spalte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>none there</source>
        <translation>keine vorhanden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/choices.py"/>
        <source>one that was removed</source>
        <translation>eine entfernte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/components.py"/>
        <source>Share of number {place} of {label}</source>
        <translation>Anteil von Nummer {place} in „{label}“</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/form.py"/>
        <source>Fewer options</source>
        <translation>Weniger Optionen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/form.py"/>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/formulas.py"/>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/formulas.py"/>
        <source>Conversions</source>
        <translation>Umwandlungen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/formulas.py"/>
        <source>Dates</source>
        <translation>Zeitpunkte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/formulas.py"/>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/formulas.py"/>
        <source>Insert a function into {label}</source>
        <translation>Funktion in „{label}“ einfügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/formulas.py"/>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/formulas.py"/>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/formulas.py"/>
        <source>What could stand here</source>
        <translation>Was hier stehen könnte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/making.py"/>
        <source>as the design</source>
        <translation>wie der Entwurf</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/making.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/moments.py"/>
        <source>Choose from a calendar, {title}</source>
        <translation>Aus dem Kalender wählen, {title}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/moments.py"/>
        <source>Choose from a calendar. Alt+Down</source>
        <translation>Aus dem Kalender wählen. Alt+Ab</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/moments.py"/>
        <source>Month after</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/moments.py"/>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/nested.py"/>
        <source>+ Add</source>
        <translation>+ Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/nested.py"/>
        <source>Add to {label}</source>
        <translation>Zu „{label}“ hinzufügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/nested.py"/>
        <source>Remove number {place} of {label}</source>
        <translation>Nummer {place} aus „{label}“ entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/numbers.py"/>
        <source>Type a number.</source>
        <translation>Geben Sie eine Zahl ein.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/numbers.py"/>
        <source>Type a whole number.</source>
        <translation>Geben Sie eine ganze Zahl ein.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/numbers.py"/>
        <source>Type numbers with blanks between them.</source>
        <translation>Geben Sie Zahlen mit Leerzeichen dazwischen ein.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/numbers.py"/>
        <source>{label}, slider</source>
        <translation>{label}, Schieberegler</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/plain_values.py"/>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/plain_values.py"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/plain_values.py"/>
        <source>Type of {label}</source>
        <translation>Typ von „{label}“</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/plain_values.py"/>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/plain_values.py"/>
        <source>no (false)</source>
        <translation>nein (false)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/plain_values.py"/>
        <source>yes (true)</source>
        <translation>ja (true)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/points.py"/>
        <source>+ Add point</source>
        <translation>+ Punkt hinzufügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/states.py"/>
        <source>"{text}" does not fit: type a number of {least} or more.</source>
        <translation>„{text}“ passt nicht: Geben Sie eine Zahl ab {least} ein.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/states.py"/>
        <source>+ Add state</source>
        <translation>+ Zustand</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/states.py"/>
        <source>At least one state is needed.</source>
        <translation>Mindestens ein Zustand ist nötig.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/states.py"/>
        <source>How long it stays says this already.</source>
        <translation>Das sagt schon, wie lange er bleibt.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/states.py"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/states.py"/>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/states.py"/>
        <source>The mean number of rows.</source>
        <translation>Die mittlere Zahl der Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/states.py"/>
        <source>The weight of “{name}” as the next state.</source>
        <translation>Das Gewicht von „{name}“ als nächster Zustand.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/states.py"/>
        <source>state {number}</source>
        <translation>Zustand {number}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/states.py"/>
        <source>→ {name}</source>
        <translation>→ {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/texts.py"/>
        <source>Insert a column</source>
        <translation>Spalte einfügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/texts.py"/>
        <source>Insert a column into {label}</source>
        <translation>Spalte in „{label}“ einfügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/weights.py"/>
        <source>"{text}" is no weight: type a number of 0 or more.</source>
        <translation>„{text}“ ist kein Gewicht: Geben Sie eine Zahl ab 0 ein.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/weights.py"/>
        <source>+ Add value</source>
        <translation>+ Wert hinzufügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/weights.py"/>
        <source>A list needs at least one value.</source>
        <translation>Eine Liste braucht mindestens einen Wert.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/weights.py"/>
        <source>Even weights</source>
        <translation>Gleiche Gewichte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/weights.py"/>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/weights.py"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/weights.py"/>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/weights.py"/>
        <source>value {number}</source>
        <translation>Wert {number}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/forms/weights.py"/>
        <source>{share:.1f} %</source>
        <translation>{share:.1f} %</translation>
    </message>
    <message>
        <location filename="../../studio/gui/guide_window.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../studio/gui/guide_window.py"/>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/guide_window.py"/>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <location filename="../../studio/gui/guide_window.py"/>
        <source>No page holds these words.</source>
        <translation>Keine Seite enthält diese Wörter.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/guide_window.py"/>
        <source>Page of the guide</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <location filename="../../studio/gui/guide_window.py"/>
        <source>Search the guide</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/guide_window.py"/>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/guide_window.py"/>
        <source>The page before: Alt+Left</source>
        <translation>Die Seite davor: Alt+Links</translation>
    </message>
    <message>
        <location filename="../../studio/gui/guide_window.py"/>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>Ctrl+Home, Ctrl+End</source>
        <translation>Strg+Pos1, Strg+Ende</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>Design tables of data that do not exist, compare them with a reference, and export them.</source>
        <translation>Entwerfen Sie Tabellen mit Daten, die es nicht gibt, vergleichen Sie sie mit einer Referenz und exportieren Sie sie.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>Edit the chosen name or value</source>
        <translation>Den gewählten Namen oder Wert bearbeiten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>Everything happens on this machine; nothing is sent anywhere.</source>
        <translation>Alles geschieht auf diesem Rechner; nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>In a number or a date: one step</source>
        <translation>In einer Zahl oder einem Datum: ein Schritt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>In a number: ten steps; in the table: a page of rows</source>
        <translation>In einer Zahl: zehn Schritte; in der Tabelle: eine Seite Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>In the table: the first and the last row</source>
        <translation>In der Tabelle: die erste und die letzte Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>MIT licence. Typeface: Inter, SIL Open Font Licence.</source>
        <translation>MIT-Lizenz. Schrift: Inter, SIL Open Font Licence.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>Shift+F10</source>
        <translation>Umschalt+F10</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>The menu of the chosen column or table</source>
        <translation>Das Menü der gewählten Spalte oder Tabelle</translation>
    </message>
    <message>
        <location filename="../../studio/gui/help_dialogs.py"/>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <location filename="../../studio/gui/jobs.py"/>
        <source>Something unexpected went wrong ({name}).</source>
        <translation>Etwas Unerwartetes ist schiefgegangen ({name}).</translation>
    </message>
    <message>
        <location filename="../../studio/gui/jobs.py"/>
        <source>The design is unchanged; undo the last step or save and start again.</source>
        <translation>Der Entwurf ist unverändert; machen Sie den letzten Schritt rückgängig, oder speichern Sie und starten Sie neu.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/learning.py"/>
        <source>A column's menu releases it again.</source>
        <translation>Das Menü einer Spalte löst sie wieder.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/learning.py"/>
        <source>Fidelity {before:.0f} → {after:.0f}.</source>
        <translation>Treue {before:.0f} → {after:.0f}.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/learning.py"/>
        <source>Learning {name}…</source>
        <translation>{name} wird gelernt…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/learning.py"/>
        <source>{n} columns of {name} go together now as in {rows:,} rows of the reference, learned in {seconds:.1f} s.</source>
        <translation>{n} Spalten von {name} passen jetzt zusammen wie in {rows:,} Zeilen der Referenz, gelernt in {seconds:.1f} s.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>Opening the template…</source>
        <translation>Die Vorlage wird geöffnet…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>Reading the reference of {name}…</source>
        <translation>Die Referenz von {name} wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>Reading {name}…</source>
        <translation>{name} wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>a sample of {num_rows:,} of </source>
        <translation>eine Stichprobe von {num_rows:,} aus </translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>blank</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>nothing was converted</source>
        <translation>nichts wurde umgewandelt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>semicolon</source>
        <translation>Strichpunkt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>{n:,} conversion to look at</source>
        <translation>{n:,} Umwandlung zum Prüfen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>{n:,} conversions to look at</source>
        <translation>{n:,} Umwandlungen zum Prüfen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/opening.py"/>
        <source>{name}: read as {format}{marks} · {sample}{rows:,} rows × {num_columns} columns · {notes}.</source>
        <translation>{name}: gelesen als {format}{marks} · {sample}{rows:,} Zeilen × {num_columns} Spalten · {notes}.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/palette_offers.py"/>
        <source>Add column: {title}</source>
        <translation>Spalte hinzufügen: {title}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/palette_offers.py"/>
        <source>Go to column {name}</source>
        <translation>Zur Spalte {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/palette_offers.py"/>
        <source>Go to table {name}</source>
        <translation>Zur Tabelle {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/palette_offers.py"/>
        <source>New column</source>
        <translation>Neue Spalte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/palette_offers.py"/>
        <source>Open {title}</source>
        <translation>{title} öffnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/palette_offers.py"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="../../studio/gui/palette_offers.py"/>
        <source>recent</source>
        <translation>zuletzt verwendet</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/belonging_card.py"/>
        <source>Children of</source>
        <translation>Kinder von</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/belonging_card.py"/>
        <source>Hold the number of rows</source>
        <translation>Zeilenzahl festhalten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/belonging_card.py"/>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/belonging_card.py"/>
        <source>How the number of children varies from parent to parent.</source>
        <translation>Wie die Zahl der Kinder von Elternzeile zu Elternzeile schwankt.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/belonging_card.py"/>
        <source>The table has exactly so many rows, and the children are shared out to match; else its size follows.</source>
        <translation>Die Tabelle hat genau so viele Zeilen, und die Kinder werden passend verteilt; sonst ergibt sich ihre Größe.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/belonging_card.py"/>
        <source>The table of whose rows these rows are the children; none for a number of rows of its own.</source>
        <translation>Die Tabelle, zu deren Zeilen diese Zeilen gehören; keine für eine eigene Zeilenzahl.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/belonging_card.py"/>
        <source>no table</source>
        <translation>keine Tabelle</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/cell_delegate.py"/>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/cell_view.py"/>
        <source>Row numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/chart_header.py"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/chart_header.py"/>
        <source>cannot be made</source>
        <translation>nicht erzeugbar</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/column_page.py"/>
        <source>Change the column type</source>
        <translation>Spaltentyp ändern</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/column_page.py"/>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/column_page.py"/>
        <source>Column name</source>
        <translation>Spaltenname</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/column_page.py"/>
        <source>Column type</source>
        <translation>Spaltentyp</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/column_page.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/column_page.py"/>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/column_page.py"/>
        <source>How values are written, for example € {:,.2f} or %d.%m.%Y.</source>
        <translation>Wie die Werte geschrieben werden, zum Beispiel € {:,.2f} oder %d.%m.%Y.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/column_page.py"/>
        <source>Made for other columns, neither shown nor exported.</source>
        <translation>Für andere Spalten erzeugt, weder angezeigt noch exportiert.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/column_page.py"/>
        <source>Must lie between 0 and 100 percent.</source>
        <translation>Muss zwischen 0 und 100 Prozent liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/column_page.py"/>
        <source>No two rows share a value.</source>
        <translation>Keine zwei Zeilen haben denselben Wert.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/column_page.py"/>
        <source>Share of empty cells, in percent.</source>
        <translation>Anteil leerer Zellen, in Prozent.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Below 0.80 is usually taken as a warning.</source>
        <translation>Unter 0,80 gilt meist als Warnung.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Bias lens</source>
        <translation>Fairness-Lupe</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Choose a protected column and an outcome to see how the outcome falls in each group.</source>
        <translation>Wählen Sie eine geschützte Spalte und ein Ergebnis, um zu sehen, wie das Ergebnis in jeder Gruppe ausfällt.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Choose two different columns.</source>
        <translation>Wählen Sie zwei verschiedene Spalten.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Favourable value</source>
        <translation>Günstiger Wert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Favourable, reference</source>
        <translation>Günstig, Referenz</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Fidelity {score:.1f}</source>
        <translation>Treue {score:.1f}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Learn again, these first…</source>
        <translation>Erneut lernen, diese zuerst…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Learn the table from its reference to rebalance it.</source>
        <translation>Zum Ausgleichen die Tabelle aus ihrer Referenz lernen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Outcome column</source>
        <translation>Ergebnisspalte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Parity difference {first:.1f} points in the reference, {second:.1f} here · disparate impact {third:.2f}, here {fourth:.2f}.</source>
        <translation>Paritätsabstand {first:.1f} Punkte in der Referenz, {second:.1f} hier · Verhältnis der Quoten {third:.2f}, hier {fourth:.2f}.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Price: fidelity {before:.1f} → {after:.1f}</source>
        <translation>Preis: Treue {before:.1f} → {after:.1f}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Protected column</source>
        <translation>Geschützte Spalte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Rebalance {percent:.0f} %</source>
        <translation>Ausgleich {percent:.0f} %</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Rebalance: how far the outcome is made the same in every group</source>
        <translation>Ausgleich: wie weit das Ergebnis in jeder Gruppe gleich gemacht wird</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Rows, reference</source>
        <translation>Zeilen, Referenz</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>There are not two groups with thirty rows each.</source>
        <translation>Es gibt keine zwei Gruppen mit je dreißig Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Told, trained on real rows</source>
        <translation>Erkannt, an echten Zeilen gelernt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>Working out the price…</source>
        <translation>Der Preis wird ermittelt…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>favourable</source>
        <translation>günstig</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>on these</source>
        <translation>an diesen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>{n:,}</source>
        <translation>{n:,}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>{percent:.1f} %</source>
        <translation>{percent:.1f} %</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/bias_card.py"/>
        <source>{score:.3f}</source>
        <translation>{score:.3f}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/cards.py"/>
        <source>Click a cell to see both columns.</source>
        <translation>Klicken Sie auf ein Feld, um beide Spalten zu sehen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/cards.py"/>
        <source>Laying out the rows…</source>
        <translation>Die Zeilen werden angeordnet…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/cards.py"/>
        <source>The {shown} columns with the strongest pairs; {left_out} more are left out.</source>
        <translation>Die {shown} Spalten mit den stärksten Paaren; {left_out} weitere sind weggelassen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/cards.py"/>
        <source>Where the rows lie · PCA</source>
        <translation>Wo die Zeilen liegen · PCA</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/cards.py"/>
        <source>Where the rows lie. {rest}</source>
        <translation>Wo die Zeilen liegen. {rest}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/cards.py"/>
        <source>Which columns move together</source>
        <translation>Welche Spalten zusammenhängen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/cards.py"/>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/cards.py"/>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/cards.py"/>
        <source>these maps</source>
        <translation>diese Karten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/cards.py"/>
        <source>this chart</source>
        <translation>dieses Diagramm</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/column_list.py"/>
        <source>Columns, worst first</source>
        <translation>Spalten, schlechteste zuerst</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/column_list.py"/>
        <source>{name}: {score:.1f} of 100, {band}</source>
        <translation>{name}: {score:.1f} von 100, {band}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/control.py"/>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/control.py"/>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/control.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/control.py"/>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/control.py"/>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/control.py"/>
        <source>The picture is copied.</source>
        <translation>Das Bild ist kopiert.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/control.py"/>
        <source>The picture is saved as {name}.</source>
        <translation>Das Bild ist als {name} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/control.py"/>
        <source>The report is saved as {name}.</source>
        <translation>Der Bericht ist als {name} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/control.py"/>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/curve_plots.py"/>
        <source>largest gap {gap:.3f} at {value}</source>
        <translation>größter Abstand {gap:.3f} bei {value}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/curve_plots.py"/>
        <source>up to {value}: {share}, reference {other}</source>
        <translation>bis {value}: {share}, Referenz {other}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/curve_plots.py"/>
        <source>{level:.0f} % of the values lie below {value}, in the reference below {other}</source>
        <translation>{level:.0f} % der Werte liegen unter {value}, in der Referenz unter {other}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/heat_maps.py"/>
        <source>At least two compared columns are needed.</source>
        <translation>Es werden mindestens zwei verglichene Spalten gebraucht.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/heat_maps.py"/>
        <source>Which columns move together: arrow keys move, Enter shows both columns</source>
        <translation>Welche Spalten zusammenhängen: Pfeiltasten bewegen, Eingabe zeigt beide Spalten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/heat_maps.py"/>
        <source>difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/heat_maps.py"/>
        <source>{title} not known</source>
        <translation>{title} unbekannt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/heat_maps.py"/>
        <source>−{limit:g} to {limit:g}</source>
        <translation>−{limit:g} bis {limit:g}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/importance_plot.py"/>
        <source>Which columns matter, by real and by synthetic rows: {bars}</source>
        <translation>Welche Spalten zählen, nach echten und nach synthetischen Zeilen: {bars}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/kind_choice.py"/>
        <source>By group</source>
        <translation>Nach Gruppe</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/kind_choice.py"/>
        <source>By {name}</source>
        <translation>Nach {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/kind_choice.py"/>
        <source>Cumulative</source>
        <translation>Kumuliert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/kind_choice.py"/>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/kind_choice.py"/>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/kind_choice.py"/>
        <source>Shares of the values, synthetic as bars, reference as a line</source>
        <translation>Anteile der Werte, synthetisch als Balken, Referenz als Linie</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/kind_choice.py"/>
        <source>The same quantiles of both sides (quantile-quantile plot): on the line they are equal</source>
        <translation>Gleiche Quantile beider Seiten (Quantil-Quantil-Diagramm): auf der Linie sind sie gleich</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/kind_choice.py"/>
        <source>The shape in each group of rows</source>
        <translation>Die Verteilung in jeder Gruppe von Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/kind_choice.py"/>
        <source>The share of values up to each value, and where both sides lie furthest apart</source>
        <translation>Der Anteil der Werte bis zu jedem Wert, und wo beide Seiten am weitesten auseinanderliegen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/message.py"/>
        <source>Comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/page.py"/>
        <source>COLUMNS, WORST FIRST</source>
        <translation>SPALTEN, SCHLECHTESTE ZUERST</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/page.py"/>
        <source>Comparing again</source>
        <translation>Erneuter Vergleich läuft</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/page.py"/>
        <source>Comparing…</source>
        <translation>Vergleich läuft…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/page.py"/>
        <source>Open a data file as the reference, and this page shows how like it the table is, column by column.</source>
        <translation>Öffnen Sie eine Datendatei als Referenz, und diese Seite zeigt Spalte für Spalte, wie ähnlich ihr die Tabelle ist.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/page.py"/>
        <source>Open a reference…</source>
        <translation>Referenz öffnen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/page.py"/>
        <source>There is no reference to compare with.</source>
        <translation>Es gibt keine Referenz zum Vergleichen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/page.py"/>
        <source>This table cannot be compared.</source>
        <translation>Diese Tabelle kann nicht verglichen werden.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/page.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/pictures.py"/>
        <source>Correlation (Pearson's r) of two columns of numbers or dates, association (Cramér's V) of any other two.</source>
        <translation>Korrelation (Pearsons r) von zwei Spalten mit Zahlen oder Daten, Assoziation (Cramérs V) von allen anderen Paaren.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/pictures.py"/>
        <source>The reference is drawn where at least {least_rows} of its rows lie together.</source>
        <translation>Die Referenz ist nur dort gezeichnet, wo mindestens {least_rows} ihrer Zeilen beieinanderliegen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/pictures.py"/>
        <source>by {name}</source>
        <translation>nach {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/pictures.py"/>
        <source>cumulative</source>
        <translation>kumuliert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/pictures.py"/>
        <source>quantiles</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/save_button.py"/>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/save_button.py"/>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/save_button.py"/>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/save_button.py"/>
        <source>Save or copy {what}</source>
        <translation>Speichern oder kopieren: {what}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/save_button.py"/>
        <source>Save or copy {what}
{note}</source>
        <translation>Speichern oder kopieren: {what}
{note}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/save_button.py"/>
        <source>Saved and copied pictures show the reference only where at least 10 of its rows lie together.</source>
        <translation>Gespeicherte und kopierte Bilder zeigen die Referenz nur dort, wo mindestens 10 ihrer Zeilen beieinanderliegen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/shape_plots.py"/>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/shape_plots.py"/>
        <source>reference {share}</source>
        <translation>Referenz {share}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/shape_plots.py"/>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/tiles.py"/>
        <source>{score:.1f}</source>
        <translation>{score:.1f}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/tiles.py"/>
        <source>{title} {score:.1f} of 100, {band}. {sentence}</source>
        <translation>{title} {score:.1f} von 100, {band}. {sentence}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/tiles.py"/>
        <source>{title}, {worst_words}: show it</source>
        <translation>{title}, {worst_words}: anzeigen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/together_plots.py"/>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/together_plots.py"/>
        <source>{rows:,} beside {other:,} rows</source>
        <translation>{rows:,} gegen {other:,} Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/together_plots.py"/>
        <source>{what}: {share} of the rows, reference {other}</source>
        <translation>{what}: {share} der Zeilen, Referenz {other}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>Can it be trusted?</source>
        <translation>Ist dem zu trauen?</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>Can it be trusted? {link}</source>
        <translation>Ist dem zu trauen? {link}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>Find out</source>
        <translation>Herausfinden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>IS IT LIKE THE REFERENCE?</source>
        <translation>GLEICHT ES DER REFERENZ?</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>IS IT USEFUL FOR TRAINING?</source>
        <translation>NÜTZT ES ZUM TRAINIEREN?</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>Judge again</source>
        <translation>Noch einmal richten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>Models are trained and people are attacked: how well a judge tells synthetic rows from real ones, how useful they are for training, and how much they say about single people. Beside each figure stands the same for real rows that were held back, and for a copy of the data; a number without them means nothing.</source>
        <translation>Modelle werden trainiert und Personen angegriffen: wie gut ein Richter synthetische Zeilen von echten unterscheidet, wie nützlich sie zum Trainieren sind und wie viel sie über Einzelne sagen. Neben jeder Zahl steht dieselbe für echte zurückgehaltene Zeilen und für eine Kopie der Daten; ohne sie bedeutet eine Zahl nichts.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>Starting…</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>The judges are at work</source>
        <translation>Die Richter sind am Werk</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>This table was not learned with rows held back, so attacks that need people never seen cannot be tried.</source>
        <translation>Diese Tabelle wurde nicht mit zurückgehaltenen Zeilen gelernt; Angriffe, die nie gesehene Personen brauchen, lassen sich nicht versuchen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>WHICH COLUMNS TELL {target}</source>
        <translation>WELCHE SPALTEN {target} VERRATEN</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>WHOM DOES IT GIVE AWAY?</source>
        <translation>WEN VERRÄT ES?</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>a copy</source>
        <translation>eine Kopie</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>real rows</source>
        <translation>echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_card.py"/>
        <source>{title}: {value}, real rows {real}, a copy {copied}. {tip}</source>
        <translation>{title}: {value}, echte Zeilen {real}, eine Kopie {copied}. {tip}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_tile.py"/>
        <source>Attacks, training and nearest rows; takes a while.</source>
        <translation>Angriffe, Training und nächste Zeilen; dauert etwas.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_tile.py"/>
        <source>Like real rows</source>
        <translation>Wie echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_tile.py"/>
        <source>Show the measures</source>
        <translation>Zahlen zeigen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_tile.py"/>
        <source>The judges are at work…</source>
        <translation>Die Richter sind am Werk …</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_tile.py"/>
        <source>Useful</source>
        <translation>Nützlich</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/compare/trust_tile.py"/>
        <source>Withstands attacks</source>
        <translation>Hält Angriffen stand</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/crash_dialog.py"/>
        <source>Close the studio and open it again; unsaved work is offered there</source>
        <translation>Das Studio schließen und neu öffnen; ungespeicherte Arbeit wird dort angeboten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/crash_dialog.py"/>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/crash_dialog.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/crash_dialog.py"/>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/crash_dialog.py"/>
        <source>Details for a report</source>
        <translation>Einzelheiten für eine Meldung</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/crash_dialog.py"/>
        <source>For a report: versions and places in the code. No data, no file names.</source>
        <translation>Für eine Meldung: Versionen und Stellen im Programm. Keine Daten, keine Dateinamen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/crash_dialog.py"/>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/crash_dialog.py"/>
        <source>Start again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/destination_card.py"/>
        <source>Export as {title}</source>
        <translation>Als {title} exportieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_card.py"/>
        <source>+ Add dirt…</source>
        <translation>+ Schmutz hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_card.py"/>
        <source>Copies and moved rows appear in the exported file, not in the live table.</source>
        <translation>Kopien und verschobene Zeilen stehen in der exportierten Datei, nicht in der Live-Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_card.py"/>
        <source>Damage in a table beside the clean one; the export logs every damaged cell.</source>
        <translation>Schäden in einer Tabelle neben der sauberen; der Export nennt jede beschädigte Zelle.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_card.py"/>
        <source>Damaged cells bear a corner; their tooltip tells the clean value.</source>
        <translation>Beschädigte Zellen tragen eine Ecke; ihr Hinweis nennt den sauberen Wert.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_card.py"/>
        <source>Dirt</source>
        <translation>Schmutz</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_card.py"/>
        <source>Dirt of rows</source>
        <translation>Schmutz der Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_card.py"/>
        <source>Show in table</source>
        <translation>In Tabelle zeigen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>A share by chance, or exactly so many.</source>
        <translation>Ein Anteil nach Zufall, oder genau so viele.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>Choose columns…</source>
        <translation>Spalten wählen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>Columns: {names}</source>
        <translation>Spalten: {names}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>Each cell or row is damaged by its own chance, in percent.</source>
        <translation>Jede Zelle oder Zeile wird mit eigener Wahrscheinlichkeit beschädigt, in Prozent.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>From row</source>
        <translation>Ab Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>Grows over</source>
        <translation>Wächst über</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>Only where…</source>
        <translation>Nur wo…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>Remove {kind}</source>
        <translation>{kind} entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>a share</source>
        <translation>ein Anteil</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_entry.py"/>
        <source>exactly</source>
        <translation>genau</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Broken encoding</source>
        <translation>Kaputter Zeichensatz</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Contradicting row</source>
        <translation>Widersprechende Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Exact duplicate</source>
        <translation>Genaue Kopie</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Impossible value</source>
        <translation>Unmöglicher Wert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Near duplicate</source>
        <translation>Fast gleiche Kopie</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Out of order</source>
        <translation>Außer der Reihe</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Outlier</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Scanner confusion</source>
        <translation>Lesefehler</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Stray white space</source>
        <translation>Verirrter Leerraum</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Swapped fields</source>
        <translation>Vertauschte Felder</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Typing slip</source>
        <translation>Tippfehler</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Unit error</source>
        <translation>Falsche Einheit</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Wrong case</source>
        <translation>Falsche Großschreibung</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Wrong format</source>
        <translation>Falsches Format</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>Wrong label</source>
        <translation>Falsches Etikett</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/dirt_words.py"/>
        <source>{kind}. Clean: {clean}</source>
        <translation>{kind}. Sauber: {clean}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/entries.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>Clear history</source>
        <translation>Verlauf leeren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>Earlier exports</source>
        <translation>Frühere Exporte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>Export {name} again</source>
        <translation>{name} erneut exportieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>Forgets the list; the files stay where they are</source>
        <translation>Vergisst die Liste; die Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>Makes the same files once more, from the design as it was then</source>
        <translation>Erzeugt dieselben Dateien noch einmal, aus dem damaligen Entwurf</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>Open the manifest of {name}</source>
        <translation>Manifest von {name} öffnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>Show {name} in its folder</source>
        <translation>{name} im Ordner zeigen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>What you export is listed here, so that you find it again.</source>
        <translation>Was Sie exportieren, steht hier, damit Sie es wiederfinden.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>{rows:,} rows</source>
        <translation>{rows:,} Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>⚠ changed since</source>
        <translation>⚠ seitdem geändert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>⚠ not there any more</source>
        <translation>⚠ nicht mehr vorhanden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_history.py"/>
        <source>✓ verified</source>
        <translation>✓ geprüft</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>A small file that tells how to read the data and check every byte, and holds the design</source>
        <translation>Eine kleine Datei, die sagt, wie die Daten zu lesen und jedes Byte zu prüfen ist, und den Entwurf enthält</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>Beside each clean table the one with its dirt, and a log of every damaged cell that leads back</source>
        <translation>Neben jeder sauberen Tabelle die mit ihrem Schmutz und ein Verzeichnis jeder beschädigten Zelle, das zurückführt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>Compression</source>
        <translation>Komprimierung</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>Dirty table and log of its cells too</source>
        <translation>Auch schmutzige Tabelle und Verzeichnis der Zellen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>Made for</source>
        <translation>Gedacht für</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>Manifest beside the files</source>
        <translation>Manifest neben den Dateien</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>Snappy, read everywhere</source>
        <translation>Snappy, überall lesbar</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>Zstandard, small</source>
        <translation>Zstandard, klein</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>Zstandard, small and fast</source>
        <translation>Zstandard, klein und schnell</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>gzip, opens everywhere</source>
        <translation>gzip, überall zu öffnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>one file each</source>
        <translation>je eine Datei</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_options.py"/>
        <source>one workbook, a sheet each</source>
        <translation>eine Arbeitsmappe, je ein Blatt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>Choose where to export to</source>
        <translation>Ziel des Exports wählen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>Export into a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>Export next</source>
        <translation>Danach exportieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>How the file begins</source>
        <translation>So beginnt die Datei</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>It begins when the one that runs has ended</source>
        <translation>Er beginnt, sobald der laufende beendet ist</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>for analysts, Excel, pandas</source>
        <translation>für Analyse, Excel, pandas</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>one record a line</source>
        <translation>ein Datensatz pro Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>sheets with real dates</source>
        <translation>Blätter mit echten Datumswerten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>small, typed, fast</source>
        <translation>klein, typisiert, schnell</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>{format} · {n} tables</source>
        <translation>{format} · {n} Tabellen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_page.py"/>
        <source>→ sheet {name}</source>
        <translation>→ Blatt {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>Do not export {name}</source>
        <translation>{name} nicht exportieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>Done · ✓ verified</source>
        <translation>Fertig · ✓ geprüft</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>Next: {name}</source>
        <translation>Danach: {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>Nothing is running</source>
        <translation>Es läuft kein Export</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>Open manifest</source>
        <translation>Manifest öffnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>Progress of {name}</source>
        <translation>Fortschritt von {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>You can keep designing while an export runs.</source>
        <translation>Während ein Export läuft, können Sie weiter entwerfen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>checking {percent} %</source>
        <translation>Prüfung {percent} %</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>looking at cells</source>
        <translation>Zellen werden durchgesehen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>making dirt {percent} %</source>
        <translation>Schmutz entsteht {percent} %</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>{done:,} / {total:,}</source>
        <translation>{done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>{rate:.2f} M rows/s</source>
        <translation>{rate:.2f} Mio. Zeilen/s</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>{rows:,} rows/s</source>
        <translation>{rows:,} Zeilen/s</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_progress.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_tables.py"/>
        <source>Export {table}</source>
        <translation>{table} exportieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_tables.py"/>
        <source>Follows from the rows of its parent</source>
        <translation>Folgt aus den Zeilen der Elterntabelle</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_tables.py"/>
        <source>Rows of {table}</source>
        <translation>Zeilen von {table}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/export_tables.py"/>
        <source>Tables to export</source>
        <translation>Zu exportierende Tabellen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/help_line.py"/>
        <source>Choose a field to read what it does; F1 opens the guide there.</source>
        <translation>Wählen Sie ein Feld, um zu lesen, was es bewirkt; F1 öffnet dort das Handbuch.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/help_line.py"/>
        <source>What the field does</source>
        <translation>Was das Feld bewirkt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/inspector.py"/>
        <source>Choose a column to see how its values are made.</source>
        <translation>Wählen Sie eine Spalte, um zu sehen, wie ihre Werte entstehen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Follows every group of ten records. For data that does not leave the house.</source>
        <translation>Folgt jeder Gruppe von zehn Datensätzen. Für Daten, die das Haus nicht verlassen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>How closely</source>
        <translation>Wie eng</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>How the columns go together is learned from {n_rows:,} rows. Every column keeps its own curve or list, to be bent as you like, and nothing that is kept rests on fewer than ten records.</source>
        <translation>Wie die Spalten zusammengehören, wird aus {n_rows:,} Zeilen gelernt. Jede Spalte behält ihre eigene Kurve oder Liste, die sich beliebig biegen lässt, und nichts, was behalten wird, beruht auf weniger als zehn Datensätzen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>It is drawn first, and all others follow it: best for a column to be predicted.</source>
        <translation>Sie wird zuerst gezogen, und alle anderen folgen ihr: am besten für eine Spalte, die vorhergesagt werden soll.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Keeps finer patterns too; rows come a little nearer to real ones.</source>
        <translation>Behält auch feinere Muster; Zeilen kommen echten etwas näher.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Kept back to judge by</source>
        <translation>Zum Beurteilen zurückgehalten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Learn from {file}</source>
        <translation>Aus {file} lernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Rows that play no part in learning, so that the result can be judged by them.</source>
        <translation>Zeilen, die beim Lernen keine Rolle spielen, damit das Ergebnis an ihnen gemessen werden kann.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Share kept back to judge by</source>
        <translation>Anteil, der zum Beurteilen zurückgehalten wird</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Takes over only what other rows confirm. The usual choice for data that is handed on.</source>
        <translation>Übernimmt nur, was andere Zeilen bestätigen. Die übliche Wahl für Daten, die weitergegeben werden.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Target column</source>
        <translation>Zielspalte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>Very close</source>
        <translation>Sehr eng</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>none in particular</source>
        <translation>keine bestimmte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learn_dialog.py"/>
        <source>{percent:g} % of the rows</source>
        <translation>{percent:g} % der Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learned_card.py"/>
        <source>Bend its shape as you like: the ranks stay, and the others follow.</source>
        <translation>Biegen Sie ihre Form, wie Sie mögen: Die Ränge bleiben, und die anderen folgen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learned_card.py"/>
        <source>Decides on {names}.</source>
        <translation>Entscheidet über {names}.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learned_card.py"/>
        <source>Follows {names}.</source>
        <translation>Folgt {names}.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learned_card.py"/>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learned_card.py"/>
        <source>Released: it is drawn on its own.</source>
        <translation>Gelöst: Sie wird für sich gezogen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/learned_card.py"/>
        <source>{shown} and {more} more</source>
        <translation>{shown} und {more} weiteren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/live_table.py"/>
        <source>Go to row</source>
        <translation>Zur Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/live_table.py"/>
        <source>Live table</source>
        <translation>Lebende Tabelle</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/live_table.py"/>
        <source>Row position</source>
        <translation>Zeilenposition</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/live_table.py"/>
        <source>Type a row number and press Enter to go there</source>
        <translation>Geben Sie eine Zeilennummer ein und drücken Sie die Eingabetaste</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/live_table.py"/>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/missing_more.py"/>
        <source>A share for the rows in which a condition holds; the first that holds counts, elsewhere the share above.</source>
        <translation>Ein Anteil für die Zeilen, in denen eine Bedingung gilt; die erste, die gilt, zählt, sonst der Anteil darüber.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/missing_more.py"/>
        <source>Exactly so many empty cells, in place of a share; which ones depends on the table's size.</source>
        <translation>Genau so viele leere Zellen anstelle eines Anteils; welche, hängt von der Größe der Tabelle ab.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/missing_more.py"/>
        <source>Missing by condition or count…</source>
        <translation>Fehlend nach Bedingung oder Anzahl…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/missing_more.py"/>
        <source>Missing where</source>
        <translation>Fehlend, wo</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/missing_more.py"/>
        <source>Missing, exactly</source>
        <translation>Fehlend, genau</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/moves_with.py"/>
        <source>Add a column that it moves with</source>
        <translation>Eine Spalte hinzufügen, mit der sie zusammenhängt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/moves_with.py"/>
        <source>Add a column…</source>
        <translation>Spalte hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/moves_with.py"/>
        <source>Correlation with {name}</source>
        <translation>Korrelation mit {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/moves_with.py"/>
        <source>Moves with</source>
        <translation>Hängt zusammen mit</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/moves_with.py"/>
        <source>Spearman's rank correlation, from -1 to 1.</source>
        <translation>Spearmans Rangkorrelation, von -1 bis 1.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/moves_with.py"/>
        <source>drawn {drawn:+.2f}</source>
        <translation>gezogen {drawn:+.2f}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/moves_with.py"/>
        <source>{asked:+.2f}</source>
        <translation>{asked:+.2f}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/moves_with.py"/>
        <source>{name} no longer moves with {other}</source>
        <translation>{name} hängt nicht mehr mit {other} zusammen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/moves_with.py"/>
        <source>{name}: {asked:+.2f} asked, {drawn:+.2f} drawn</source>
        <translation>{name}: {asked:+.2f} verlangt, {drawn:+.2f} gezogen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/moves_with.py"/>
        <source>“{text}” is no number from -1 to 1.</source>
        <translation>„{text}“ ist keine Zahl von -1 bis 1.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/notice.py"/>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/offer_card.py"/>
        <source>Keep the type</source>
        <translation>Typ behalten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/offer_card.py"/>
        <source>The name “{name}” suggests: {title}.</source>
        <translation>Der Name „{name}“ legt nahe: {title}.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/offer_card.py"/>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/outline.py"/>
        <source>+ Add column…</source>
        <translation>+ Spalte hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/outline.py"/>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/outline.py"/>
        <source>Add a table</source>
        <translation>Tabelle hinzufügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/outline.py"/>
        <source>COLUMNS</source>
        <translation>SPALTEN</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/outline.py"/>
        <source>COLUMNS OF {upper}</source>
        <translation>SPALTEN VON {upper}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/outline.py"/>
        <source>TABLES</source>
        <translation>TABELLEN</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/palette.py"/>
        <source>A command, a column, a type, a recent file…</source>
        <translation>Ein Befehl, eine Spalte, ein Typ, eine Datei…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/palette.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/palette.py"/>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/palette.py"/>
        <source>Find a command, a column, a type or a recent file</source>
        <translation>Befehl, Spalte, Typ oder zuletzt verwendete Datei suchen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/palette.py"/>
        <source>Go to column age</source>
        <translation>Zur Spalte age</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/palette.py"/>
        <source>Nothing answers to these words.</source>
        <translation>Zu diesen Wörtern passt nichts.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/palette.py"/>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/palette.py"/>
        <source>Up, Down to choose · Enter to run · Esc to close</source>
        <translation>Auf, Ab wählt · Eingabe führt aus · Esc schließt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/palette.py"/>
        <source>What was found</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>Change something above first</source>
        <translation>Ändern Sie zuerst oben etwas</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>How {name} was read</source>
        <translation>Wie {name} gelesen wurde</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>Nothing: every value stands as it is in the file.</source>
        <translation>Nichts: Jeder Wert steht so da wie in der Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>The first row holds the names</source>
        <translation>Die erste Zeile enthält die Namen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>Type of {name}</source>
        <translation>Typ von {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>What reading may have changed</source>
        <translation>Was beim Lesen verändert worden sein kann</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>colon</source>
        <translation>Doppelpunkt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>text with separators</source>
        <translation>Text mit Trennzeichen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reading_dialog.py"/>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/recent_line.py"/>
        <source>Keep it at the top</source>
        <translation>Oben halten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/recent_line.py"/>
        <source>Keep {title} at the top</source>
        <translation>{title} oben halten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/recent_line.py"/>
        <source>Let it go from the top</source>
        <translation>Nicht mehr oben halten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/recent_line.py"/>
        <source>Let {title} go from the top</source>
        <translation>{title} nicht mehr oben halten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/recent_line.py"/>
        <source>Open in a new window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/recent_line.py"/>
        <source>Take out of the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/recent_line.py"/>
        <source>Take {title} out of the list</source>
        <translation>{title} aus der Liste nehmen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/recent_line.py"/>
        <source>stays in the list</source>
        <translation>bleibt in der Liste</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reference_card.py"/>
        <source>Fit to reference</source>
        <translation>An Referenz anpassen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reference_card.py"/>
        <source>Like the reference?</source>
        <translation>Der Referenz ähnlich?</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/reference_card.py"/>
        <source>Take the column type and parameters that were found in the reference</source>
        <translation>Spaltentyp und Parameter übernehmen, die in der Referenz gefunden wurden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/canvas.py"/>
        <source>Column {name} of {table}</source>
        <translation>Spalte {name} von {table}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/canvas.py"/>
        <source>Drag to a key of another table to refer to its rows</source>
        <translation>Auf den Schlüssel einer anderen Tabelle ziehen, um auf deren Zeilen zu verweisen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/canvas.py"/>
        <source>Drag to another table to make a new key column</source>
        <translation>Auf eine andere Tabelle ziehen, um eine neue Schlüsselspalte anzulegen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/canvas.py"/>
        <source>Table {name}, {rows}</source>
        <translation>Tabelle {name}, {rows}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/canvas.py"/>
        <source>Tables and keys</source>
        <translation>Tabellen und Schlüssel</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/cards.py"/>
        <source>Keys only</source>
        <translation>Nur Schlüssel</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/cards.py"/>
        <source>{n:,} more column</source>
        <translation>{n:,} weitere Spalte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/cards.py"/>
        <source>{n:,} more columns</source>
        <translation>{n:,} weitere Spalten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/lines.py"/>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/lines.py"/>
        <source>same table</source>
        <translation>dieselbe Tabelle</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/lines.py"/>
        <source>{mean} each</source>
        <translation>je {mean}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/offspring_chart.py"/>
        <source>It makes no counts.</source>
        <translation>Das ergibt keine Anzahlen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/offspring_chart.py"/>
        <source>{n:,} row</source>
        <translation>{n:,} Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/offspring_chart.py"/>
        <source>{n:,} rows</source>
        <translation>{n:,} Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/panel.py"/>
        <source>Connect to table…</source>
        <translation>Mit Tabelle verbinden…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/panel.py"/>
        <source>Drag from a column to the key of another table.</source>
        <translation>Von einer Spalte auf den Schlüssel einer anderen Tabelle ziehen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/panel.py"/>
        <source>Everything in sight</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/panel.py"/>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/panel.py"/>
        <source>Let the chosen column, or a new one of the chosen table, refer to another table</source>
        <translation>Die gewählte Spalte, oder eine neue der gewählten Tabelle, auf eine andere Tabelle verweisen lassen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/panel.py"/>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/panel.py"/>
        <source>Table name</source>
        <translation>Tabellenname</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/picture.py"/>
        <source>Drop on a key or a table</source>
        <translation>Auf einem Schlüssel oder einer Tabelle ablegen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/relations/picture.py"/>
        <source>No tables yet. Add one.</source>
        <translation>Noch keine Tabellen. Fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/revealed_dialog.py"/>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/revealed_dialog.py"/>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/revealed_dialog.py"/>
        <source>Least records</source>
        <translation>Mindestens Datensätze</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/revealed_dialog.py"/>
        <source>No table of this design has a reference, so it reveals nothing about one.</source>
        <translation>Keine Tabelle dieses Entwurfs hat eine Referenz, also verrät er nichts über eine.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/revealed_dialog.py"/>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/revealed_dialog.py"/>
        <source>This is everything that the design says of its references, with the fewest records on which each part may rest. It holds no row of them. What was typed by hand cannot be told from what was inferred, so it is listed too.</source>
        <translation>Das ist alles, was der Entwurf über seine Referenzen sagt, mit der kleinsten Zahl von Datensätzen, auf der jeder Teil beruhen darf. Er enthält keine Zeile daraus. Von Hand Eingetragenes lässt sich von Abgeleitetem nicht unterscheiden und steht deshalb mit da.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/revealed_dialog.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/revealed_dialog.py"/>
        <source>What does this file reveal?</source>
        <translation>Was verrät diese Datei?</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/revealed_dialog.py"/>
        <source>What is stored</source>
        <translation>Was gespeichert ist</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/rules_dialog.py"/>
        <source>Each of these holds in every row of the reference. What you tick holds in every row that is made.</source>
        <translation>Jede davon gilt in jeder Zeile der Referenz. Was Sie ankreuzen, gilt in jeder Zeile, die entsteht.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/rules_dialog.py"/>
        <source>It holds already.</source>
        <translation>Sie gilt schon.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/rules_dialog.py"/>
        <source>Let them hold</source>
        <translation>Gelten lassen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/rules_dialog.py"/>
        <source>No rule was found that holds in every row of the reference.</source>
        <translation>Es wurde keine Regel gefunden, die in jeder Zeile der Referenz gilt.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/rules_dialog.py"/>
        <source>Rules of {file}</source>
        <translation>Regeln von {file}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>Nothing: all of it was understood.</source>
        <translation>Nichts: alles wurde verstanden.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>What follows</source>
        <translation>Was daraus folgt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>What stands there</source>
        <translation>Was dort steht</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>What was taken to be so</source>
        <translation>Was angenommen wurde</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>all of it was understood</source>
        <translation>alles wurde verstanden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>{n:,} column</source>
        <translation>{n:,} Spalte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>{n:,} columns</source>
        <translation>{n:,} Spalten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>{n:,} table</source>
        <translation>{n:,} Tabelle</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>{n:,} tables</source>
        <translation>{n:,} Tabellen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>{n:,} thing not understood</source>
        <translation>{n:,} Stelle nicht verstanden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>{n:,} things not understood</source>
        <translation>{n:,} Stellen nicht verstanden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/schema_dialog.py"/>
        <source>{name}: read as {language} · {tables} · {columns} · {notes}.</source>
        <translation>{name}: gelesen als {language} · {tables} · {columns} · {notes}.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/settings_page.py"/>
        <source>Back to the usual settings</source>
        <translation>Zurück zu den üblichen Einstellungen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/settings_page.py"/>
        <source>Back to where you were</source>
        <translation>Zurück dorthin, wo Sie waren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/settings_page.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/settings_page.py"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/settings_page.py"/>
        <source>Kept in {place}</source>
        <translation>Liegt in {place}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/settings_page.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/settings_page.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/settings_page.py"/>
        <source>Some of this changes when the studio is started again.</source>
        <translation>Einiges davon ändert sich erst beim nächsten Start.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/settings_page.py"/>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/settings_page.py"/>
        <source>snappy, read everywhere</source>
        <translation>snappy, überall lesbar</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/settings_page.py"/>
        <source>zstd, small</source>
        <translation>zstd, klein</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/cloud_canvas.py"/>
        <source>Tilt of the cloud: {words}</source>
        <translation>Neigung der Wolke: {words}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/course.py"/>
        <source>The first {rows} rows in their order</source>
        <translation>Die ersten {rows} Zeilen in ihrer Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/course.py"/>
        <source>row {n:,}</source>
        <translation>Zeile {n:,}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/grip.py"/>
        <source>draws the shape</source>
        <translation>zeichnet die Verteilung</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/head.py"/>
        <source>Draw by hand</source>
        <translation>Von Hand zeichnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/head.py"/>
        <source>Draw how busy each month or week is; the column becomes dates drawn over time. D</source>
        <translation>Zeichnen Sie, wie viel in jedem Monat oder jeder Woche los ist; die Spalte wird zu Daten mit gezeichnetem Verlauf. D</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/head.py"/>
        <source>Draw over the chart; the column becomes a drawn curve. D</source>
        <translation>Über das Diagramm zeichnen; die Spalte wird zu einer gezeichneten Kurve. D</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/head.py"/>
        <source>Draw the story</source>
        <translation>Verlauf zeichnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/head.py"/>
        <source>Likeness to the reference: {score:.0f} of 100</source>
        <translation>Ähnlichkeit mit der Referenz: {score:.0f} von 100</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/head.py"/>
        <source>Look at the column together with another one, and tilt their cloud</source>
        <translation>Die Spalte gemeinsam mit einer anderen betrachten und ihre Wolke neigen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/head.py"/>
        <source>Stop drawing</source>
        <translation>Zeichnen beenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/head.py"/>
        <source>Together</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/panel.py"/>
        <source>Drag the bars · L locks one</source>
        <translation>Ziehen Sie die Balken · L hält einen fest</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/panel.py"/>
        <source>Drag the handles, or use the arrow keys</source>
        <translation>Ziehen Sie die Griffe, oder nehmen Sie die Pfeiltasten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/panel.py"/>
        <source>Drag the points, or draw over the chart</source>
        <translation>Ziehen Sie die Punkte, oder zeichnen Sie über das Diagramm</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/panel.py"/>
        <source>Draw over the chart</source>
        <translation>Zeichnen Sie über das Diagramm</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/panel.py"/>
        <source>Draw the shape over the chart.</source>
        <translation>Zeichnen Sie die Verteilung über das Diagramm.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/panel.py"/>
        <source>Of the bars shown here.</source>
        <translation>Aus den Balken, die hier zu sehen sind.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/panel.py"/>
        <source>Pencil</source>
        <translation>Stift</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/together.py"/>
        <source>100 less half the difference of both correlations, in percent.</source>
        <translation>100 abzüglich des halben Unterschieds beider Korrelationen, in Prozent.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/together.py"/>
        <source>Back to the shape</source>
        <translation>Zurück zur Verteilung</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/together.py"/>
        <source>Part them</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/together.py"/>
        <source>Spearman's rank correlation. The arrow keys tilt the cloud.</source>
        <translation>Spearmans Rangkorrelation. Die Pfeiltasten neigen die Wolke.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/together.py"/>
        <source>Take the correlation of the reference</source>
        <translation>Korrelation der Referenz übernehmen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/together.py"/>
        <source>The two columns no longer move together. Delete</source>
        <translation>Die beiden Spalten hängen nicht mehr zusammen. Entf</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/together.py"/>
        <source>These two cannot be drawn as a cloud.</source>
        <translation>Diese beiden lassen sich nicht als Wolke zeichnen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/together.py"/>
        <source>Tilt the cloud, or use the arrow keys</source>
        <translation>Neigen Sie die Wolke, oder nehmen Sie die Pfeiltasten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/together.py"/>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/together.py"/>
        <source>reference {beside:+.2f}</source>
        <translation>Referenz {beside:+.2f}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/shape/together.py"/>
        <source>{first} and {second} together</source>
        <translation>{first} und {second} gemeinsam</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_cards.py"/>
        <source>CSV, TSV, Parquet, Arrow, Excel, JSON Lines, SQL, or a design</source>
        <translation>CSV, TSV, Parquet, Arrow, Excel, JSON Lines, SQL oder ein Entwurf</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_cards.py"/>
        <source>Drop a file anywhere: it opens as a schema, with the file beside it as reference</source>
        <translation>Legen Sie irgendwo eine Datei ab: Sie öffnet sich als Schema, mit der Datei als Referenz</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_page.py"/>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_page.py"/>
        <source>CREATE TABLE scripts, JSON Schema</source>
        <translation>CREATE-TABLE-Skripte, JSON-Schema</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_page.py"/>
        <source>CSV, Excel, Parquet, JSON Lines</source>
        <translation>CSV, Excel, Parquet, JSON Lines</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_page.py"/>
        <source>Design data that does not exist.</source>
        <translation>Entwerfen Sie Daten, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_page.py"/>
        <source>From SQL…</source>
        <translation>Aus SQL…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_page.py"/>
        <source>From a data file…</source>
        <translation>Aus einer Datendatei…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_page.py"/>
        <source>No template answers to these words.</source>
        <translation>Zu diesen Wörtern passt keine Vorlage.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_page.py"/>
        <source>RECENT</source>
        <translation>ZULETZT VERWENDET</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_page.py"/>
        <source>Search templates</source>
        <translation>Vorlagen suchen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_page.py"/>
        <source>Start from a living example</source>
        <translation>Mit einem lebenden Beispiel beginnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/start_page.py"/>
        <source>Start with one empty table</source>
        <translation>Mit einer leeren Tabelle beginnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/status_bar.py"/>
        <source>Nothing leaves this machine</source>
        <translation>Nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/status_bar.py"/>
        <source>Seed {seed} · reproducible</source>
        <translation>Startwert {seed} · reproduzierbar</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/status_bar.py"/>
        <source>You can keep designing while an export runs</source>
        <translation>Während ein Export läuft, können Sie weiter entwerfen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/status_bar.py"/>
        <source>● live {milliseconds:.0f} ms</source>
        <translation>● live {milliseconds:.0f} ms</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/status_bar.py"/>
        <source>● {many} cannot be made</source>
        <translation>● {many} nicht erzeugbar</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>A design needs a name of at most 300 characters.</source>
        <translation>Ein Entwurf braucht einen Namen von höchstens 300 Zeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>DESIGN</source>
        <translation>ENTWURF</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Draw every column on its own again</source>
        <translation>Jede Spalte wieder für sich ziehen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Find the file…</source>
        <translation>Datei suchen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Forget what was learned</source>
        <translation>Gelerntes vergessen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>How it was read…</source>
        <translation>Wie sie gelesen wurde…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>How many rows the table has.</source>
        <translation>Wie viele Zeilen die Tabelle hat.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>How the design is called.</source>
        <translation>Wie der Entwurf heißt.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Language and country of people, places and texts in columns that name none.</source>
        <translation>Sprache und Land von Personen, Orten und Texten in Spalten, die keine eigenen nennen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Learn from the reference…</source>
        <translation>Aus der Referenz lernen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Learn how its columns go together, so that they fit each other as they do there</source>
        <translation>Lernen, wie ihre Spalten zusammengehören, damit sie so zueinander passen wie dort</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Learned: {n} columns go together as in {rows:,} rows.</source>
        <translation>Gelernt: {n} Spalten passen zusammen wie in {rows:,} Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Made for other tables and not exported.</source>
        <translation>Für andere Tabellen erzeugt und nicht exportiert.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Must lie between 0 and {maximum_rows:,}.</source>
        <translation>Muss zwischen 0 und {maximum_rows:,} liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Must lie between 0 and {value:,}.</source>
        <translation>Muss zwischen 0 und {value:,} liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Name of the design</source>
        <translation>Name des Entwurfs</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Primary key: {key}</source>
        <translation>Primärschlüssel: {key}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Rules found…</source>
        <translation>Gefundene Regeln…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>The same seed gives the same data; another one gives other data.</source>
        <translation>Derselbe Startwert ergibt dieselben Daten, ein anderer andere.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>What holds in every row of the reference: sums, lists that decide others, dates in order</source>
        <translation>Was in jeder Zeile der Referenz gilt: Summen, Listen, die andere festlegen, Daten in Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/table_page.py"/>
        <source>{reference_rows:,} rows</source>
        <translation>{reference_rows:,} Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/together_card.py"/>
        <source>Add columns that are unique together</source>
        <translation>Gemeinsam eindeutige Spalten hinzufügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/together_card.py"/>
        <source>Columns that are unique together</source>
        <translation>Gemeinsam eindeutige Spalten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/together_card.py"/>
        <source>Let {names} repeat together</source>
        <translation>{names} gemeinsam wiederholen lassen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/together_card.py"/>
        <source>No two rows have the same values in all columns of a group.</source>
        <translation>Keine zwei Zeilen haben in allen Spalten einer Gruppe dieselben Werte.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/together_card.py"/>
        <source>Unique together</source>
        <translation>Gemeinsam eindeutig</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/top_bar.py"/>
        <source>Another seed: other values, the same design</source>
        <translation>Ein anderer Startwert: andere Werte, derselbe Entwurf</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/top_bar.py"/>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/top_bar.py"/>
        <source>How many rows the chosen table has: 1,000,000 or 1M</source>
        <translation>Wie viele Zeilen die gewählte Tabelle hat: 1.000.000 oder 1M</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/top_bar.py"/>
        <source>Page {title}</source>
        <translation>Seite {title}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/top_bar.py"/>
        <source>The same seed gives the same data</source>
        <translation>Derselbe Startwert ergibt dieselben Daten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_cards.py"/>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_cards.py"/>
        <source>Dates and times</source>
        <translation>Datum und Zeit</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_cards.py"/>
        <source>For example {values}.</source>
        <translation>Zum Beispiel {values}.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_cards.py"/>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_cards.py"/>
        <source>Logic</source>
        <translation>Logik</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_cards.py"/>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_cards.py"/>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_cards.py"/>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_cards.py"/>
        <source>Sequences</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_gallery.py"/>
        <source>Column types</source>
        <translation>Spaltentypen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_gallery.py"/>
        <source>Enter takes the marked type · ↑ ↓ choose · Esc closes</source>
        <translation>Enter nimmt den markierten Typ · ↑ ↓ wählen · Esc schließt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_gallery.py"/>
        <source>Name of the column, such as email, birth_date, price…</source>
        <translation>Name der Spalte, etwa E-Mail, Geburtsdatum, Preis…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_gallery.py"/>
        <source>Name of the new column</source>
        <translation>Name der neuen Spalte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_gallery.py"/>
        <source>Nothing found. Try another word, or take Pattern or Faker.</source>
        <translation>Nichts gefunden. Versuchen Sie ein anderes Wort, oder nehmen Sie Muster oder Faker.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_gallery.py"/>
        <source>Nothing is known of the name “{name}”: choose a type.</source>
        <translation>Der Name „{name}“ sagt nichts: bitte einen Typ wählen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_gallery.py"/>
        <source>Search column types</source>
        <translation>Spaltentypen durchsuchen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_gallery.py"/>
        <source>Search the types by what the column should hold…</source>
        <translation>Typen suchen: Was soll in der Spalte stehen?</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/type_gallery.py"/>
        <source>Suggested for “{name}”</source>
        <translation>Vorschlag für „{name}“</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/versions_page.py"/>
        <source>Go back to it</source>
        <translation>Dorthin zurück</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/versions_page.py"/>
        <source>Go back to the version of {when}</source>
        <translation>Zurück zur Fassung von {when}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/versions_page.py"/>
        <source>Going back can be undone, and loses nothing: the present design becomes a version when it is saved.</source>
        <translation>Zurückgehen lässt sich rückgängig machen und verliert nichts: der jetzige Entwurf wird beim Speichern zu einer Fassung.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/versions_page.py"/>
        <source>It is the same as the present design.</source>
        <translation>Sie gleicht dem jetzigen Entwurf.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/versions_page.py"/>
        <source>None yet: each time the design is saved, the one before is kept here.</source>
        <translation>Noch keine: bei jedem Speichern wird die vorige Fassung hier aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/versions_page.py"/>
        <source>Reading the versions…</source>
        <translation>Fassungen werden gelesen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/versions_page.py"/>
        <source>Since then:</source>
        <translation>Seither:</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/versions_page.py"/>
        <source>Versions of {name}</source>
        <translation>Fassungen von {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/line.py"/>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/line.py"/>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/line.py"/>
        <source>Remove the condition</source>
        <translation>Bedingung entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/line.py"/>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/line.py"/>
        <source>is there</source>
        <translation>ist da</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>+ Condition</source>
        <translation>+ Bedingung</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>+ More of</source>
        <translation>+ Mehr von</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>+ Shares</source>
        <translation>+ Anteile</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>About {n:,} of the {rows:,} learned rows meet the conditions ({percent:.3g} %).</source>
        <translation>Etwa {n:,} der {rows:,} gelernten Zeilen erfüllen die Bedingungen ({percent:.3g} %).</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>All kinds of rows come as often as in the reference. Fix a condition that every row meets, set the shares of a column, or make rare rows more frequent; all other columns follow.</source>
        <translation>Alle Arten von Zeilen kommen so oft vor wie in der Referenz. Legen Sie eine Bedingung fest, die jede Zeile erfüllt, setzen Sie die Anteile einer Spalte, oder machen Sie seltene Zeilen häufiger; alle anderen Spalten folgen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>Can be drawn exactly as asked.</source>
        <translation>Lässt sich genau wie gewünscht ziehen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>Every row meets it, for example income = &gt;50K</source>
        <translation>Jede Zeile erfüllt sie, zum Beispiel income = &gt;50K</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>Learn the table again with these columns first; bent shapes stay</source>
        <translation>Die Tabelle erneut lernen, mit diesen Spalten zuerst; gebogene Formen bleiben</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>Rows of a kind are this share of all, for example young and rich ones</source>
        <translation>Zeilen einer Art sind dieser Anteil von allen, zum Beispiel junge und reiche</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>Rows wanted</source>
        <translation>Gewünschte Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>The shares that the values of a column have, for example half women</source>
        <translation>Die Anteile, die die Werte einer Spalte haben, zum Beispiel zur Hälfte Frauen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>Want all kinds of rows again</source>
        <translation>Wieder alle Arten von Zeilen wünschen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/panel.py"/>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/region.py"/>
        <source>% of all rows</source>
        <translation>% aller Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/region.py"/>
        <source>+ and</source>
        <translation>+ und</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/region.py"/>
        <source>Add a condition to these rows</source>
        <translation>Diesen Zeilen eine Bedingung hinzufügen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/region.py"/>
        <source>More of</source>
        <translation>Mehr von</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/region.py"/>
        <source>Remove these rows</source>
        <translation>Diese Zeilen entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/region.py"/>
        <source>Share of these rows</source>
        <translation>Anteil dieser Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/region.py"/>
        <source>Share of these rows in percent</source>
        <translation>Anteil dieser Zeilen in Prozent</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/region.py"/>
        <source>where</source>
        <translation>mit</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/shares.py"/>
        <source>Remove the shares of {name}</source>
        <translation>Anteile von {name} entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/shares.py"/>
        <source>Share of {words}</source>
        <translation>Anteil von {words}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/shares.py"/>
        <source>Share of {words} in percent</source>
        <translation>Anteil von {words} in Prozent</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/shares.py"/>
        <source>Shares of {name}</source>
        <translation>Anteile von {name}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/shares.py"/>
        <source>below {edge}</source>
        <translation>unter {edge}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/shares.py"/>
        <source>from {edge}</source>
        <translation>ab {edge}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/panels/wanted/shares.py"/>
        <source>{low} to below {high}</source>
        <translation>{low} bis unter {high}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/referencing.py"/>
        <source>Data (*.csv *.tsv *.txt *.parquet *.arrow *.feather *.xlsx *.xls *.ods *.jsonl *.ndjson *.json);;All files (*)</source>
        <translation>Daten (*.csv *.tsv *.txt *.parquet *.arrow *.feather *.xlsx *.xls *.ods *.jsonl *.ndjson *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/referencing.py"/>
        <source>Fit {name} to the reference</source>
        <translation>{name} an die Referenz anpassen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/referencing.py"/>
        <source>Where is {file}?</source>
        <translation>Wo ist {file}?</translation>
    </message>
    <message>
        <location filename="../../studio/gui/referencing.py"/>
        <source>comparing…</source>
        <translation>Vergleich läuft…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/referencing.py"/>
        <source>{words} · comparing…</source>
        <translation>{words} · Vergleich läuft…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/referencing.py"/>
        <source>{words} · not at hand</source>
        <translation>{words} · nicht zur Hand</translation>
    </message>
    <message>
        <location filename="../../studio/gui/relating.py"/>
        <source>Remove this key</source>
        <translation>Diesen Schlüssel entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/relating.py"/>
        <source>So many rows per row of {parent}</source>
        <translation>So viele Zeilen je Zeile von {parent}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/relating.py"/>
        <source>per row of {parent}</source>
        <translation>je Zeile von {parent}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/reverting.py"/>
        <source>The version of {when} is back; save it to keep it.</source>
        <translation>Die Fassung von {when} ist zurück; speichern Sie, um sie zu behalten.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/ruling.py"/>
        <source>Looking for rules…</source>
        <translation>Regeln werden gesucht…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>Overall</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>character</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>dates</source>
        <translation>Daten (Zeitpunkte)</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>durations</source>
        <translation>Zeitdauern</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>fair</source>
        <translation>mittel</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>{n:,} of {count}</source>
        <translation>{n:,} von {count}</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>{n:,} pair</source>
        <translation>{n:,} Paar</translation>
    </message>
    <message>
        <location filename="../../studio/gui/sentences.py"/>
        <source>{n:,} pairs</source>
        <translation>{n:,} Paaren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/table_menu.py"/>
        <source>Duplicate {n} tables</source>
        <translation>{n} Tabellen duplizieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/table_menu.py"/>
        <source>Hide {n} tables</source>
        <translation>{n} Tabellen ausblenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/table_menu.py"/>
        <source>Remove {n} tables</source>
        <translation>{n} Tabellen entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/table_menu.py"/>
        <source>Show {n} tables</source>
        <translation>{n} Tabellen einblenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window.py"/>
        <source>Choose a column first.</source>
        <translation>Wählen Sie zuerst eine Spalte.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window.py"/>
        <source>Close this page first.</source>
        <translation>Schließen Sie zuerst diese Seite.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window.py"/>
        <source>Drop to open {name} {kind}</source>
        <translation>Loslassen, um {name} {kind} zu öffnen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window.py"/>
        <source>Go to the page Design first.</source>
        <translation>Gehen Sie zuerst zur Seite „Entwerfen“.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window.py"/>
        <source>Not possible now.</source>
        <translation>Jetzt nicht möglich.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window.py"/>
        <source>Open a design first.</source>
        <translation>Öffnen Sie zuerst einen Entwurf.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window.py"/>
        <source>The language changes when the studio is started again.</source>
        <translation>Die Sprache wechselt, sobald das Studio neu gestartet wird.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window.py"/>
        <source>as a design</source>
        <translation>als Entwurf</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window.py"/>
        <source>as a schema</source>
        <translation>als Schema</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window.py"/>
        <source>as the tables of a script</source>
        <translation>als Tabellen eines Skripts</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Change column type…</source>
        <translation>Spaltentyp ändern…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Copy cells</source>
        <translation>Zellen kopieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Copy cells with column names</source>
        <translation>Zellen mit Spaltennamen kopieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Design</source>
        <translation>Entwerfen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Duplicate column</source>
        <translation>Spalte duplizieren</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Find a command…</source>
        <translation>Befehl suchen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Go to row…</source>
        <translation>Zur Zeile…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Go to the page Relations first.</source>
        <translation>Gehen Sie zuerst zur Seite Beziehungen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Hide column</source>
        <translation>Spalte ausblenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>How the reference was read…</source>
        <translation>Wie die Referenz gelesen wurde…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Learn the table from its reference first.</source>
        <translation>Lernen Sie die Tabelle zuerst aus ihrer Referenz.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Move column left</source>
        <translation>Spalte nach links</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Move column right</source>
        <translation>Spalte nach rechts</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>New blank design</source>
        <translation>Neuer leerer Entwurf</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Next panel</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Open in a new window…</source>
        <translation>In neuem Fenster öffnen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Previous panel</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Remove column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Rename column</source>
        <translation>Spalte umbenennen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Revert to a kept version…</source>
        <translation>Zu einer Fassung zurückkehren…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Rows wanted…</source>
        <translation>Gewünschte Zeilen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Rules found in the reference…</source>
        <translation>In der Referenz gefundene Regeln…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Save the design first.</source>
        <translation>Speichern Sie zuerst den Entwurf.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Show dirt in the table</source>
        <translation>Schmutz in der Tabelle zeigen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>Table and design…</source>
        <translation>Tabelle und Entwurf…</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>The chosen table has no reference.</source>
        <translation>Die gewählte Tabelle hat keine Referenz.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/window_commands.py"/>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location filename="../../studio/gui/words.py"/>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <location filename="../../studio/gui/words.py"/>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <location filename="../../studio/gui/words.py"/>
        <source>under 1 s</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <location filename="../../studio/gui/words.py"/>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <location filename="../../studio/gui/words.py"/>
        <source>{days} days ago</source>
        <translation>vor {days} Tagen</translation>
    </message>
    <message>
        <location filename="../../studio/gui/words.py"/>
        <source>{hours:.1f} h</source>
        <translation>{hours:.1f} h</translation>
    </message>
    <message>
        <location filename="../../studio/gui/words.py"/>
        <source>{minutes:.0f} min</source>
        <translation>{minutes:.0f} min</translation>
    </message>
    <message>
        <location filename="../../studio/gui/workshop.py"/>
        <source>It gives way to {name}.</source>
        <translation>Er macht Platz für {name}.</translation>
    </message>
    <message>
        <location filename="../../studio/gui/workshop.py"/>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <location filename="../../studio/learning/fitting.py"/>
        <source>Finding structure</source>
        <translation>Struktur wird gesucht</translation>
    </message>
    <message>
        <location filename="../../studio/learning/fitting.py"/>
        <source>Learning how columns go together</source>
        <translation>Zusammenhänge der Spalten werden gelernt</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>A column of the type {title} has no order and cannot be correlated.</source>
        <translation>Eine Spalte vom Typ {title} hat keine Reihenfolge und kann nicht korreliert werden.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>A correlation{name} names a column that does not exist.</source>
        <translation>Eine Korrelation{name} nennt eine Spalte, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Add a column, show one, or hide the table.</source>
        <translation>Fügen Sie eine Spalte hinzu, blenden Sie eine ein, oder blenden Sie die Tabelle aus.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Choose another, or undo the removal.</source>
        <translation>Wählen Sie eine andere, oder machen Sie das Entfernen rückgängig.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Choose its columns again.</source>
        <translation>Wählen Sie seine Spalten erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>It belongs to the primary key, but some of its values are missing.</source>
        <translation>Sie gehört zum Primärschlüssel, aber einige ihrer Werte fehlen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>It belongs to the primary key, but {missing:.3g} of its values are missing.</source>
        <translation>Sie gehört zum Primärschlüssel, aber {missing:.3g} ihrer Werte fehlen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>It has no column that is shown, so there is nothing to export.</source>
        <translation>Sie hat keine sichtbare Spalte, also gibt es nichts zu exportieren.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>It is correlated with itself.</source>
        <translation>Sie ist mit sich selbst korreliert.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>It is drawn as it was learned, which leaves no room for a correlation.</source>
        <translation>Sie wird gezogen, wie sie gelernt wurde; das lässt keinen Raum für eine Korrelation.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>It is made from itself.</source>
        <translation>Sie entsteht aus sich selbst.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>It is made from {what} ({listed}).</source>
        <translation>Sie entsteht aus {what} ({listed}).</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>It is the primary key, but its values may repeat.</source>
        <translation>Sie ist der Primärschlüssel, aber ihre Werte können sich wiederholen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Its correlation with "{name}" is stated twice.</source>
        <translation>Ihre Korrelation mit „{name}“ ist zweimal angegeben.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Its shares are exact, which leaves no room for a correlation.</source>
        <translation>Ihre Anteile sind genau; das lässt keinen Raum für eine Korrelation.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Its values are unique, which leaves no room for a correlation.</source>
        <translation>Ihre Werte sind eindeutig; das lässt keinen Raum für eine Korrelation.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Let it read another column.</source>
        <translation>Lassen Sie sie eine andere Spalte lesen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Make it unique, or choose another key.</source>
        <translation>Machen Sie sie eindeutig, oder wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Make one of its columns unique.</source>
        <translation>Machen Sie eine seiner Spalten eindeutig.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>No column is chosen that it is made from.</source>
        <translation>Es ist keine Spalte gewählt, aus der sie entsteht.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie eine der beiden.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Remove the correlation, or choose a number, date or list.</source>
        <translation>Entfernen Sie die Korrelation, oder wählen Sie eine Zahl, ein Datum oder eine Liste.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Remove the correlation, or release the column from the model.</source>
        <translation>Entfernen Sie die Korrelation, oder lösen Sie die Spalte vom Modell.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Remove the correlation, or turn exact shares off.</source>
        <translation>Entfernen Sie die Korrelation, oder schalten Sie „Genaue Anteile“ aus.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Remove the correlation, or turn unique off.</source>
        <translation>Entfernen Sie die Korrelation, oder schalten Sie „Eindeutige Werte“ aus.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Remove the correlation, or undo the removal.</source>
        <translation>Entfernen Sie die Korrelation, oder machen Sie das Entfernen rückgängig.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Rename one of them.</source>
        <translation>Benennen Sie eines davon um.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Rename one: many programs and disks take them for the same.</source>
        <translation>Benennen Sie eines um: Viele Programme und Laufwerke halten sie für dasselbe.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Set its missing share to 0.</source>
        <translation>Setzen Sie den Anteil fehlender Werte auf 0.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>The names of the {what} "{other}" and "{name}" differ in capitals only.</source>
        <translation>Die Namen „{other}“ und „{name}“ ({what}) unterscheiden sich nur in der Großschreibung.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>The primary key ({names}) has no unique column, so two rows may share it.</source>
        <translation>Der Primärschlüssel ({names}) hat keine eindeutige Spalte, also können zwei Zeilen ihn teilen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>The primary key names a column twice, or one that does not exist.</source>
        <translation>Der Primärschlüssel nennt eine Spalte zweimal oder eine, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>Two {what} are called "{name}".</source>
        <translation>Zweimal heißt etwas „{name}“ ({what}).</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>a column that does not exist</source>
        <translation>einer Spalte, die es nicht gibt</translation>
    </message>
    <message>
        <location filename="../../studio/model/checks.py"/>
        <source>{ids} columns that do not exist</source>
        <translation>{ids} Spalten, die es nicht gibt</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>1 distinct value</source>
        <translation>1 verschiedener Wert</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>A rule of its missing cells cannot be read: {message}</source>
        <translation>Eine Regel ihrer fehlenden Zellen lässt sich nicht lesen: {message}</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>Ask for at most {size:,} rows, give the other table more, or turn unique off.</source>
        <translation>Verlangen Sie höchstens {size:,} Zeilen, geben Sie der anderen Tabelle mehr, oder schalten Sie „eindeutig“ aus.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>Ask for fewer, or for more rows.</source>
        <translation>Verlangen Sie weniger, oder mehr Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>Ask for more rows, give more weight, or turn exact shares off.</source>
        <translation>Verlangen Sie mehr Zeilen, geben Sie mehr Gewicht, oder schalten Sie „Genaue Anteile“ aus.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>Change its parameters.</source>
        <translation>Ändern Sie ihre Parameter.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>Choose the column that decides.</source>
        <translation>Wählen Sie die Spalte, die entscheidet.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>Clear the count, or the share and the rules.</source>
        <translation>Leeren Sie die Anzahl, oder den Anteil und die Regeln.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>Correct the value, or remove its list.</source>
        <translation>Berichtigen Sie den Wert, oder entfernen Sie seine Liste.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>It has a list for {listed}, which "{name}" never is.</source>
        <translation>Sie hat eine Liste für {listed}, was „{name}“ nie ist.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>It takes each row of the other table at most once, which leaves nothing to weigh or to choose.</source>
        <translation>Sie nimmt jede Zeile der anderen Tabelle höchstens einmal; zu gewichten oder auszuwählen bleibt dann nichts.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>Its missing cells are drawn as they were learned; its rules and its count are not looked at.</source>
        <translation>Ihre fehlenden Zellen werden gezogen, wie sie gelernt wurden; ihre Regeln und ihre Anzahl werden nicht beachtet.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>No column is chosen that it depends on, so every row takes the list for other values.</source>
        <translation>Es ist keine Spalte gewählt, von der sie abhängt, also nimmt jede Zeile die Liste für andere Werte.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>Release the column from the model.</source>
        <translation>Lösen Sie die Spalte aus dem Modell.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>So many cells are missing exactly; its share and its rules of missing cells are not looked at.</source>
        <translation>Genau so viele Zellen fehlen; ihr Anteil und ihre Regeln fehlender Zellen werden nicht beachtet.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>The exact share of {listed} comes to less than half a row of {rows:,}.</source>
        <translation>Der genaue Anteil von {listed} ergibt weniger als eine halbe Zeile von {rows:,}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>Turn unique off, or take every row evenly and without a condition.</source>
        <translation>Schalten Sie „eindeutig“ aus, oder nehmen Sie jede Zeile gleichmäßig und ohne Bedingung.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>Turn unique off.</source>
        <translation>Schalten Sie „Eindeutige Werte“ aus.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>{count:,} cells are to be missing, but the table has {rows:,} rows.</source>
        <translation>{count:,} Zellen sollen fehlen, aber die Tabelle hat {rows:,} Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>{size:,} distinct values</source>
        <translation>{size:,} verschiedene Werte</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>{size:,} rows of the other table cannot fill {rows:,} unique rows.</source>
        <translation>{size:,} Zeilen der anderen Tabelle reichen nicht für {rows:,} eindeutige Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_checks.py"/>
        <source>{values} cannot fill {rows:,} unique rows.</source>
        <translation>{values!w} reichen nicht für {rows:,} eindeutige Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Change how many cells of {name} are missing</source>
        <translation>Ändern, wie viele Zellen von {name} fehlen</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Change how {first} moves with {second}</source>
        <translation>Zusammenhang von {first} mit {second} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Change the dirt of {name}</source>
        <translation>Schmutz von {name} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Change the format of {name}</source>
        <translation>Format von {name} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Change the missing share of {name}</source>
        <translation>Anteil fehlender Werte von {name} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Change the note of {name}</source>
        <translation>Notiz zu {name} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Change the {title} of {name}</source>
        <translation>{title} von {name} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Change where {name} is missing</source>
        <translation>Ändern, wo {name} fehlt</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Change {what} of {name}</source>
        <translation>{what} von {name} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Duplicate {name}</source>
        <translation>{name} duplizieren</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Hide {name}</source>
        <translation>{name} ausblenden</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>It has {value}.</source>
        <translation>Es gibt {value}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Let {first} and {second} move apart</source>
        <translation>Zusammenhang von {first} und {second} aufheben</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Let {name} repeat</source>
        <translation>Wiederholungen in {name} zulassen</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Make {name} a {title}</source>
        <translation>Typ von {name} in {title} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Make {name} an {title}</source>
        <translation>Typ von {name} in {title} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Make {name} unique</source>
        <translation>{name} eindeutig machen</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Move {name}</source>
        <translation>{name} verschieben</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Only two different columns of one table can move together.</source>
        <translation>Nur zwei verschiedene Spalten einer Tabelle können zusammenhängen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Remove {edits} columns</source>
        <translation>{edits} Spalten entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Rename {name} to {value}</source>
        <translation>{name} in {value} umbenennen</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Restore {name}</source>
        <translation>{name} wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>Show {name}</source>
        <translation>{name} einblenden</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>{name} and {name_2}</source>
        <translation>{name} und {name_2}</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>{title} has no parameter "{name}".</source>
        <translation>{title} hat keinen Parameter „{name}“.</translation>
    </message>
    <message>
        <location filename="../../studio/model/column_edits.py"/>
        <source>{words} parameters</source>
        <translation>{words} Parameter</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>A condition on the clean row, for example country = 'DE'; empty takes every row.</source>
        <translation>Eine Bedingung an die saubere Zeile, zum Beispiel country = 'DE'; leer nimmt jede Zeile.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>A factor of 0 leaves nothing of the numbers.</source>
        <translation>Ein Faktor von 0 lässt nichts von den Zahlen übrig.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>A factor of 1 changes nothing.</source>
        <translation>Ein Faktor von 1 ändert nichts.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>Drift: rows until it has its full size; 0 is at once.</source>
        <translation>Drift: Zeilen bis zur vollen Größe; 0 heißt sofort.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>Drift: the first row that is off.</source>
        <translation>Drift: die erste Zeile, die abweicht.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>Each cell or row is damaged by its own chance, from 0 to 1; more rows change no earlier one.</source>
        <translation>Jede Zelle oder Zeile wird mit eigener Wahrscheinlichkeit von 0 bis 1 beschädigt; mehr Zeilen ändern keine frühere.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>Exact count</source>
        <translation>Genaue Anzahl</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>Exactly so many, in place of a share; which ones depends on the table's size. Seen live up to 131,072 rows.</source>
        <translation>Genau so viele anstelle eines Anteils; welche, hängt von der Größe der Tabelle ab. Live zu sehen bis 131.072 Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>How a cell is damaged.</source>
        <translation>Wie eine Zelle beschädigt wird.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>How a row is damaged.</source>
        <translation>Wie eine Zeile beschädigt wird.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>Swapped: the two that change places. Contradictory: which of them says something else in the second row. Near duplicate: where the slip may be; none takes any text.</source>
        <translation>Vertauscht: die zwei, die den Platz wechseln. Widersprüchlich: welche davon in der zweiten Zeile etwas anderes sagt. Fast gleiche Kopie: wo der Fehler sein darf; ohne Angabe in jedem Text.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>Unit: what the number is multiplied by. Outlier: how far it lies, in sizes of the value, or in years. Drift: what the last numbers are multiplied by.</source>
        <translation>Einheit: womit die Zahl malgenommen wird. Ausreißer: wie weit er liegt, in Größen des Werts oder in Jahren. Drift: womit die letzten Zahlen malgenommen werden.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>{title} is for numbers and dates, and this column holds neither.</source>
        <translation>{title} ist für Zahlen und Daten, und diese Spalte hat keine davon.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>{title} is for numbers, and this column holds none.</source>
        <translation>{title} ist für Zahlen, und diese Spalte hat keine.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>{title} is for texts, and this column holds none.</source>
        <translation>{title} ist für Texte, und diese Spalte hat keine.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>{title}: a text has no other format.</source>
        <translation>{title}: ein Text hat kein anderes Format.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt.py"/>
        <source>{title}: cells of several parts cannot be damaged; damage the columns that show one part each.</source>
        <translation>{title}: Zellen aus mehreren Teilen lassen sich nicht beschädigen; beschädigen Sie die Spalten, die je einen Teil zeigen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>Choose at least one column that is shown.</source>
        <translation>Wählen Sie mindestens eine Spalte, die gezeigt wird.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>Choose other columns.</source>
        <translation>Wählen Sie andere Spalten.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>Let it begin earlier, or ask for more rows.</source>
        <translation>Lassen Sie ihn früher beginnen, oder verlangen Sie mehr Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>Show the column, or remove the dirt.</source>
        <translation>Zeigen Sie die Spalte, oder entfernen Sie den Schmutz.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>{title}: it begins at row {start:,}, but the table has {rows:,} rows.</source>
        <translation>{title}: er beginnt bei Zeile {start:,}, aber die Tabelle hat {rows:,} Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>{title}: it names a column that does not exist ({listed}).</source>
        <translation>{title}: genannt ist eine Spalte, die es nicht gibt ({listed}).</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>{title}: it needs a column with a list of at least two values.</source>
        <translation>{title}: nötig ist eine Spalte mit einer Liste von mindestens zwei Werten.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>{title}: its condition cannot be read: {message}</source>
        <translation>{title}: die Bedingung lässt sich nicht lesen: {message}</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>{title}: its condition reads a column that does not exist ({listed}).</source>
        <translation>{title}: die Bedingung liest eine Spalte, die es nicht gibt ({listed}).</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>{title}: no column is chosen that says something else in the second row.</source>
        <translation>{title}: keine Spalte ist gewählt, die in der zweiten Zeile etwas anderes sagt.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>{title}: the column is hidden, so its dirt is never seen.</source>
        <translation>{title}: die Spalte ist verborgen, ihr Schmutz wird also nie gesehen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>{title}: they change places between two columns that are shown.</source>
        <translation>{title}: sie wechseln den Platz zwischen zwei Spalten, die gezeigt werden.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>{title}: {count:,} cells are to be dirty, but the table has {rows:,} rows.</source>
        <translation>{title}: {count:,} Zellen sollen verschmutzt sein, aber die Tabelle hat {rows:,} Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/dirt_checks.py"/>
        <source>{title}: {count:,} rows are to be dirty, but the table has {rows:,} rows.</source>
        <translation>{title}: {count:,} Zeilen sollen verschmutzt sein, aber die Tabelle hat {rows:,} Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/document.py"/>
        <source>The {what} "{item}" stands twice in "{where}".</source>
        <translation>„{item}“ ({what}) steht zweimal in „{where}“.</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Add the table {name}</source>
        <translation>Tabelle {name} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Change the dirt of the rows of {name}</source>
        <translation>Schmutz der Zeilen von {name} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Change the locale to {value}</source>
        <translation>Sprache und Land auf {value} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Change the note of the document</source>
        <translation>Notiz zum Entwurf ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Change the primary key of {name}</source>
        <translation>Primärschlüssel von {name} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Change the rows of {name}</source>
        <translation>Zeilenzahl von {name} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Change the rows of {name} per row of {parent}</source>
        <translation>Zeilen von {name} je Zeile von {parent} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Change the rows of {name} to {value:,}</source>
        <translation>Zeilenzahl von {name} auf {value:,} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Change the seed to {value}</source>
        <translation>Startwert auf {value} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Change what is unique together in {name}</source>
        <translation>Gemeinsame Eindeutigkeit in {name} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Compare {name} with {file}</source>
        <translation>{name} mit {file} vergleichen</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Duplicate the table {name}</source>
        <translation>Tabelle {name} duplizieren</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Hide the table {name}</source>
        <translation>Tabelle {name} ausblenden</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Move the table {name}</source>
        <translation>Tabelle {name} verschieben</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Remove the table {name}</source>
        <translation>Tabelle {name} entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Rename the document to {value}</source>
        <translation>Entwurf in {value} umbenennen</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Rename the table {name} to {value}</source>
        <translation>Tabelle {name} in {value} umbenennen</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Show the table {name}</source>
        <translation>Tabelle {name} einblenden</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>Take the reference from {name}</source>
        <translation>Referenz von {name} lösen</translation>
    </message>
    <message>
        <location filename="../../studio/model/document_edits.py"/>
        <source>its parent</source>
        <translation>die Elternzeile</translation>
    </message>
    <message>
        <location filename="../../studio/model/editing.py"/>
        <source>Change nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/editing.py"/>
        <source>Choose another column, or undo its removal.</source>
        <translation>Wählen Sie eine andere Spalte, oder machen Sie das Entfernen rückgängig.</translation>
    </message>
    <message>
        <location filename="../../studio/model/editing.py"/>
        <source>Choose another table, or undo its removal.</source>
        <translation>Wählen Sie eine andere Tabelle, oder machen Sie das Entfernen rückgängig.</translation>
    </message>
    <message>
        <location filename="../../studio/model/editing.py"/>
        <source>The column does not exist any more.</source>
        <translation>Die Spalte gibt es nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../studio/model/editing.py"/>
        <source>The table does not exist any more.</source>
        <translation>Die Tabelle gibt es nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../studio/model/editing.py"/>
        <source>{first} and {more:,} more</source>
        <translation>{first!w} und {more:,} weitere</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source> with "{key}": {shown}</source>
        <translation> mit "{key}": {shown}</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>"project" must be an object.</source>
        <translation>"project" muss ein Objekt sein.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>"version" must be a whole number from 1 on, but is {shown}.</source>
        <translation>"version" muss eine ganze Zahl ab 1 sein, ist aber {shown}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>"{twice}" stands twice in the same object{owner}.</source>
        <translation>"{twice}" steht zweimal im selben Objekt{owner}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>"{unknown}" is not known beside "project".</source>
        <translation>"{unknown}" ist neben "project" nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>Byte {start:,} is not UTF-8 text, so this is no document or a damaged one.</source>
        <translation>Byte {start:,} ist kein UTF-8-Text, also ist dies kein Dokument oder ein beschädigtes.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>Check its spelling, or remove it.</source>
        <translation>Prüfen Sie die Schreibweise, oder entfernen Sie es.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>Check the name of the file.</source>
        <translation>Prüfen Sie den Namen der Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>Choose a *{extension} file.</source>
        <translation>Wählen Sie eine *{extension}-Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>Choose a *{extension} file; data files are opened with their own command.</source>
        <translation>Wählen Sie eine *{extension}-Datei; Datendateien haben ihren eigenen Befehl zum Öffnen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>It cannot be read: {error}.</source>
        <translation>Sie kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>It cannot be read: {reason}.</source>
        <translation>Sie kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>It holds half of a character, {shown}, which is not text.</source>
        <translation>Es enthält ein halbes Zeichen, {shown}, das kein Text ist.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>It is larger than {maximum_bytes} MB, the most that a document may be.</source>
        <translation>Es ist größer als {maximum_bytes} MB, mehr darf ein Dokument nicht haben.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>It is no document of the studio.</source>
        <translation>Es ist kein Dokument des Studios.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>It is no document of the studio: it does not say "format": "{format}".</source>
        <translation>Es ist kein Dokument des Studios: "format": "{format}" fehlt darin.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>It is not an ordinary file.</source>
        <translation>Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>Its values lie more than {maximum_depth} levels deep.</source>
        <translation>Seine Werte liegen mehr als {maximum_depth} Ebenen tief.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>Line {lineno:,}, column {colno:,} is not JSON: {msg}.</source>
        <translation>Zeile {lineno:,}, Spalte {colno:,} ist kein JSON: {msg}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>Open one of the kept earlier versions, or undo the change in a text editor.</source>
        <translation>Öffnen Sie eine der aufbewahrten früheren Versionen, oder machen Sie die Änderung in einem Texteditor rückgängig.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>The document cannot be written: {error}.</source>
        <translation>Das Dokument kann nicht geschrieben werden: {error}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>The document would not come back from its file as it is now.</source>
        <translation>Das Dokument käme so, wie es jetzt ist, nicht aus seiner Datei zurück.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>The number {digits} is too large.</source>
        <translation>Die Zahl {digits} ist zu groß.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>The number {digits}… of {digits_2:,} digits is too large.</source>
        <translation>Die Zahl {digits}… mit {digits_2:,} Stellen ist zu groß.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>Undo the last change and save again; nothing was written.</source>
        <translation>Machen Sie die letzte Änderung rückgängig und speichern Sie erneut; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../../studio/model/files.py"/>
        <source>{name} is not a number that a document may hold.</source>
        <translation>{name} ist keine Zahl, die ein Dokument enthalten darf.</translation>
    </message>
    <message>
        <location filename="../../studio/model/gaps.py"/>
        <source>A condition on the row, for example age &lt; 18 or income is null.</source>
        <translation>Eine Bedingung an die Zeile, zum Beispiel age &lt; 18 oder income is null.</translation>
    </message>
    <message>
        <location filename="../../studio/model/gaps.py"/>
        <source>Missing there</source>
        <translation>Dort fehlend</translation>
    </message>
    <message>
        <location filename="../../studio/model/gaps.py"/>
        <source>Share of missing cells where the condition holds, from 0 to 1.</source>
        <translation>Anteil fehlender Zellen, wo die Bedingung gilt, von 0 bis 1.</translation>
    </message>
    <message>
        <location filename="../../studio/model/joint_edits.py"/>
        <source>Change the rows wanted of {name}</source>
        <translation>Gewünschte Zeilen von {name} ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/joint_edits.py"/>
        <source>Choose a learned column, or learn the table again.</source>
        <translation>Wählen Sie eine gelernte Spalte, oder lernen Sie die Tabelle erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/model/joint_edits.py"/>
        <source>Draw {name} as learned</source>
        <translation>{name} wie gelernt ziehen</translation>
    </message>
    <message>
        <location filename="../../studio/model/joint_edits.py"/>
        <source>Draw {name} on its own</source>
        <translation>{name} für sich ziehen</translation>
    </message>
    <message>
        <location filename="../../studio/model/joint_edits.py"/>
        <source>Forget what was learned of {name}</source>
        <translation>Gelerntes von {name} vergessen</translation>
    </message>
    <message>
        <location filename="../../studio/model/joint_edits.py"/>
        <source>It is no part of what was learned of the table.</source>
        <translation>Sie gehört nicht zu dem, was von der Tabelle gelernt wurde.</translation>
    </message>
    <message>
        <location filename="../../studio/model/joint_edits.py"/>
        <source>Learn it from its reference first.</source>
        <translation>Lernen Sie sie zuerst aus ihrer Referenz.</translation>
    </message>
    <message>
        <location filename="../../studio/model/joint_edits.py"/>
        <source>Learn the table {name}</source>
        <translation>Tabelle {name} lernen</translation>
    </message>
    <message>
        <location filename="../../studio/model/joint_edits.py"/>
        <source>Nothing was learned of the table, so rows cannot be wanted.</source>
        <translation>Von der Tabelle wurde nichts gelernt, daher lassen sich keine Zeilen wünschen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/joint_edits.py"/>
        <source>Want all kinds of rows of {name}</source>
        <translation>Alle Arten von Zeilen von {name} wünschen</translation>
    </message>
    <message>
        <location filename="../../studio/model/migrations.py"/>
        <source>It was saved by a newer studio, in version {version} of the file format; this one reads up to version {version_2}.</source>
        <translation>Es wurde von einem neueren Studio gespeichert, in Version {version} des Dateiformats; dieses liest bis Version {version_2}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/migrations.py"/>
        <source>Update the studio to open it.</source>
        <translation>Aktualisieren Sie das Studio, um es zu öffnen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/migrations.py"/>
        <source>Version {version} needs exactly the steps 1 to {version_2}.</source>
        <translation>Version {version} braucht genau die Schritte 1 bis {version_2}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>"{name}", to which it refers, has no rows.</source>
        <translation>„{name}“, worauf sie verweist, hat keine Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Choose a column of the children.</source>
        <translation>Wählen Sie eine Spalte der Kinder.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Choose a key of "{name}".</source>
        <translation>Wählen Sie einen Schlüssel von „{name}“.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Choose keys of the same table.</source>
        <translation>Wählen Sie Schlüssel derselben Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Choose them again.</source>
        <translation>Wählen Sie sie erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Columns that are unique together must be two or more, each there once.</source>
        <translation>Gemeinsam eindeutige Spalten müssen mindestens zwei sein, jede nur einmal.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Give "{name}" so many rows per row of this table, and let its key name the own parent.</source>
        <translation>Geben Sie „{name}“ so viele Zeilen je Zeile dieser Tabelle, und lassen Sie ihren Schlüssel die eigene Elternzeile nennen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Give this table so many rows per row of "{name}", or choose the row evenly.</source>
        <translation>Geben Sie dieser Tabelle so viele Zeilen je Zeile von „{name}“, oder wählen Sie die Zeile gleichmäßig.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>It holds its own children.</source>
        <translation>Sie enthält ihre eigenen Kinder.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>It holds the children of a table that does not exist.</source>
        <translation>Sie enthält die Kinder einer Tabelle, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>It is unique together with other columns, which leaves no room for a correlation.</source>
        <translation>Sie ist mit anderen Spalten gemeinsam eindeutig; das lässt keinen Raum für eine Korrelation.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>It is unique together with two groups of columns.</source>
        <translation>Sie ist mit zwei Gruppen von Spalten gemeinsam eindeutig.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>It names the own parent of each row, which several rows may share.</source>
        <translation>Sie nennt die eigene Elternzeile jeder Zeile, die mehrere Zeilen teilen können.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>It reads "{name}", but its key refers to another table.</source>
        <translation>Sie liest „{name}“, aber ihr Schlüssel verweist auf eine andere Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>It reads "{name}", which does not stand in the table of its parents.</source>
        <translation>Sie liest „{name}“, das nicht in der Tabelle ihrer Elternzeilen steht.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>It reads "{name}", which is no column of "{name_2}".</source>
        <translation>Sie liest „{name}“, was keine Spalte von „{name_2}“ ist.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>It reads a column of the parent that does not exist ("{item}").</source>
        <translation>Sie liest eine Spalte der Elternzeile, die es nicht gibt („{item}“).</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>It reads a column that does not exist ("{item}").</source>
        <translation>Sie liest eine Spalte, die es nicht gibt („{item}“).</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Its key "{name}" does not stand in "{name_2}".</source>
        <translation>Ihr Schlüssel „{name}“ steht nicht in „{name_2}“.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Its key "{name}" is missing in {missing:.3g} of the rows, so it may refer to nothing.</source>
        <translation>Ihr Schlüssel „{name}“ fehlt in einem Anteil von {missing:.3g} der Zeilen, also kann sie auf nichts verweisen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Its key "{name}" may repeat, so it may refer to several rows.</source>
        <translation>Ihr Schlüssel „{name}“ kann sich wiederholen, also kann sie auf mehrere Zeilen verweisen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Its table does not hold the children of "{name}".</source>
        <translation>Ihre Tabelle enthält nicht die Kinder von „{name}“.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Leave it in one of them.</source>
        <translation>Lassen Sie sie in einer davon.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Make the key unique, or choose another.</source>
        <translation>Machen Sie den Schlüssel eindeutig, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Name a column of that table.</source>
        <translation>Nennen Sie eine Spalte jener Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>No table is chosen to which it refers.</source>
        <translation>Es ist keine Tabelle gewählt, auf die sie verweist.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Remove the correlation, or the uniqueness.</source>
        <translation>Entfernen Sie die Korrelation oder die Eindeutigkeit.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Set the missing share of the key to 0.</source>
        <translation>Setzen Sie den Anteil fehlender Werte des Schlüssels auf 0.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>The key "{name}" does not name the own parent of each row.</source>
        <translation>Der Schlüssel „{name}“ nennt nicht die eigene Elternzeile jeder Zeile.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>The two keys that must name the same row refer to different tables.</source>
        <translation>Die beiden Schlüssel, die dieselbe Zeile nennen müssen, verweisen auf verschiedene Tabellen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/relation_checks.py"/>
        <source>Undo the removal, or name another.</source>
        <translation>Machen Sie das Entfernen rückgängig, oder nennen Sie eine andere.</translation>
    </message>
    <message>
        <location filename="../../studio/model/replacing.py"/>
        <source>Choose a folder that exists.</source>
        <translation>Wählen Sie einen Ordner, den es gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/model/replacing.py"/>
        <source>Choose another name or folder, or ask for permission to write there.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner, oder bitten Sie um das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <location filename="../../studio/model/replacing.py"/>
        <source>Free some space, or choose another folder.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../studio/model/replacing.py"/>
        <source>It could not be {doing}: {reason}.</source>
        <translation>Sie konnte nicht {doing} werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/replacing.py"/>
        <source>Try again, or choose another folder.</source>
        <translation>Versuchen Sie es erneut, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../studio/model/replacing.py"/>
        <source>it is not an ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <location filename="../../studio/model/replacing.py"/>
        <source>nothing was written</source>
        <translation>es wurde nichts geschrieben</translation>
    </message>
    <message>
        <location filename="../../studio/model/saving.py"/>
        <source>A file of this name exists already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <location filename="../../studio/model/saving.py"/>
        <source>Another program has changed the file since it was opened here.</source>
        <translation>Ein anderes Programm hat die Datei geändert, seit sie hier geöffnet wurde.</translation>
    </message>
    <message>
        <location filename="../../studio/model/saving.py"/>
        <source>Another program has deleted or moved the file since it was opened here.</source>
        <translation>Ein anderes Programm hat die Datei gelöscht oder verschoben, seit sie hier geöffnet wurde.</translation>
    </message>
    <message>
        <location filename="../../studio/model/saving.py"/>
        <source>Another studio has been saving in this folder for 10 seconds.</source>
        <translation>Ein anderes Studio speichert seit 10 Sekunden in diesem Ordner.</translation>
    </message>
    <message>
        <location filename="../../studio/model/saving.py"/>
        <source>Choose another name, or replace the file.</source>
        <translation>Wählen Sie einen anderen Namen, oder ersetzen Sie die Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/model/saving.py"/>
        <source>Save it again in this place, or under another name.</source>
        <translation>Speichern Sie sie wieder an dieser Stelle oder unter einem anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/saving.py"/>
        <source>Save under another name, replace the file, or open it again.</source>
        <translation>Speichern Sie unter einem anderen Namen, ersetzen Sie die Datei, oder öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/model/saving.py"/>
        <source>The file that stands there cannot be read, so it is left alone: {reason}.</source>
        <translation>Die Datei, die dort liegt, kann nicht gelesen werden und bleibt deshalb unberührt: {reason}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/saving.py"/>
        <source>Try again, or close the other one.</source>
        <translation>Versuchen Sie es erneut, oder schließen Sie das andere.</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>A design has at least one table.</source>
        <translation>Ein Entwurf hat mindestens eine Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Add another table before you remove this one.</source>
        <translation>Fügen Sie eine andere Tabelle hinzu, bevor Sie diese entfernen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Change how many cells of {n} columns are missing</source>
        <translation>Ändern, wie viele Zellen von {n} Spalten fehlen</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Change the dirt of {n} columns</source>
        <translation>Schmutz von {n} Spalten ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Change the format of {n} columns</source>
        <translation>Format von {n} Spalten ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Change the missing share of {n} columns</source>
        <translation>Anteil fehlender Werte von {n} Spalten ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Change the note of {n} columns</source>
        <translation>Notiz zu {n} Spalten ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Change where {n} columns are missing</source>
        <translation>Ändern, wo {n} Spalten fehlen</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Change {n} columns</source>
        <translation>{n} Spalten ändern</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Duplicate {edits} columns</source>
        <translation>{edits} Spalten duplizieren</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Duplicate {edits} tables</source>
        <translation>{edits} Tabellen duplizieren</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Hide {edits} tables</source>
        <translation>{edits} Tabellen ausblenden</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Let {n} columns repeat</source>
        <translation>Wiederholungen in {n} Spalten zulassen</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Make {n} columns unique</source>
        <translation>{n} Spalten eindeutig machen</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Move {edits} columns</source>
        <translation>{edits} Spalten verschieben</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Move {edits} tables</source>
        <translation>{edits} Tabellen verschieben</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Remove {table_ids} tables</source>
        <translation>{table_ids} Tabellen entfernen</translation>
    </message>
    <message>
        <location filename="../../studio/model/several.py"/>
        <source>Show {edits} tables</source>
        <translation>{edits} Tabellen einblenden</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source> There are {details} more such places.</source>
        <translation> Es gibt {details} weitere solche Stellen.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source> There is one more such place.</source>
        <translation> Es gibt eine weitere solche Stelle.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>"studio types" lists the column types.</source>
        <translation>„studio types“ listet die Spaltentypen auf.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>Add it.</source>
        <translation>Fügen Sie es hinzu.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>The value</source>
        <translation>Der Wert</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>There is no column type "{tag}".</source>
        <translation>Es gibt keinen Spaltentyp „{tag}“.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>a date and time such as 2024-01-31T09:30:00</source>
        <translation>ein Zeitpunkt wie 2024-01-31T09:30:00</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>a date such as 2024-01-31</source>
        <translation>ein Datum wie 2024-01-31</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>a finite number</source>
        <translation>eine endliche Zahl</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>a multiple of</source>
        <translation>ein Vielfaches von</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>a smaller whole number</source>
        <translation>eine kleinere ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>a time such as 09:30:00</source>
        <translation>eine Uhrzeit wie 09:30:00</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>key column</source>
        <translation>Schlüsselspalte</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>{field} has a form that is not allowed: {value}.</source>
        <translation>{field} hat eine Form, die nicht erlaubt ist: {value}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>{field} is missing.</source>
        <translation>{field} fehlt.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>{field} is not known here.</source>
        <translation>{field} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>{field} is not right: {lower}{detail} ({value}).</source>
        <translation>{field} ist nicht richtig: {lower}{detail} ({value}).</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>{field} must be {expected}, but is {value}.</source>
        <translation>{field} muss {expected} sein, ist aber {value}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>{field} must be {kinds}, but is {value}.</source>
        <translation>{field} muss {kinds} sein, ist aber {value}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>{field} must be {word} {bound}, but is {value}.</source>
        <translation>{field} muss {word} {bound} sein, ist aber {value}.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>{field} must have {word} {limit:,} {unit}.</source>
        <translation>{field} muss {word} {limit:,} {unit} haben.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>{field} must have {word} {limit:,} {unit}s.</source>
        <translation>{field} muss {word} {limit:,} {unit} haben.</translation>
    </message>
    <message>
        <location filename="../../studio/model/words.py"/>
        <source>{field} names no "kind".</source>
        <translation>{field} nennt kein "kind".</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>Distance of shapes</source>
        <translation>Abstand der Formen</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>How far values would have to move on average to give the reference's shape, in standard deviations of the reference: 0 is the same shape.</source>
        <translation>Wie weit Werte im Mittel rücken müssten, um die Form der Referenz zu ergeben, in Standardabweichungen der Referenz: 0 ist dieselbe Form.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>How much of the reference's range, from smallest to largest value, the synthetic values span.</source>
        <translation>Welchen Teil des Bereichs der Referenz, vom kleinsten bis zum größten Wert, die synthetischen Werte abdecken.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>Known values only</source>
        <translation>Nur bekannte Werte</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>Missing cells</source>
        <translation>Fehlende Zellen</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>One minus the difference between the shares of missing cells.</source>
        <translation>Eins weniger dem Unterschied der Anteile fehlender Zellen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>Range covered</source>
        <translation>Abgedeckter Bereich</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>The share of synthetic rows whose value occurs in the reference.</source>
        <translation>Der Anteil synthetischer Zeilen, deren Wert in der Referenz vorkommt.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>The share of synthetic values that lie between the reference's smallest and largest value.</source>
        <translation>Der Anteil synthetischer Werte, die zwischen dem kleinsten und dem größten Wert der Referenz liegen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>The share of the reference's different values that occur in the synthetic column.</source>
        <translation>Der Anteil der verschiedenen Werte der Referenz, die in der synthetischen Spalte vorkommen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>Values covered</source>
        <translation>Abgedeckte Werte</translation>
    </message>
    <message>
        <location filename="../../studio/quality/adherence.py"/>
        <source>Within the range</source>
        <translation>Im Bereich</translation>
    </message>
    <message>
        <location filename="../../studio/quality/attacks.py"/>
        <source>A secret guessed</source>
        <translation>Ein Geheimnis erraten</translation>
    </message>
    <message>
        <location filename="../../studio/quality/attacks.py"/>
        <source>Even strangers are told nearly always, so there is nothing to gain.</source>
        <translation>Selbst Fremde werden fast immer erraten, es ist also nichts zu gewinnen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/attacks.py"/>
        <source>How often an attacker who knows all else about a person tells the chosen column, beyond what succeeds on strangers: 0 is no help, 1 is always.</source>
        <translation>Wie oft ein Angreifer, der alles andere über eine Person weiß, die gewählte Spalte errät, über das hinaus, was bei Fremden gelingt: 0 ist keine Hilfe, 1 ist immer.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/attacks.py"/>
        <source>How often an attacker who knows two halves of a person's row in two places joins them by the synthetic rows, beyond what succeeds on strangers: 0 is no help, 1 is always.</source>
        <translation>Wie oft ein Angreifer, der zwei Hälften der Zeile einer Person an zwei Orten kennt, sie durch die synthetischen Zeilen verbindet, über das hinaus, was bei Fremden gelingt: 0 ist keine Hilfe, 1 ist immer.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/attacks.py"/>
        <source>How well an attacker who knows a person's row tells whether it was learned from, by how near the nearest synthetic row lies (area under the curve): 0.5 is a coin, 1 is always.</source>
        <translation>Wie gut ein Angreifer, der die Zeile einer Person kennt, sagen kann, ob daraus gelernt wurde, je nachdem, wie nah die nächste synthetische Zeile liegt (Fläche unter der Kurve): 0.5 ist eine Münze, 1 ist immer.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/attacks.py"/>
        <source>The chosen column told</source>
        <translation>Die gewählte Spalte erraten</translation>
    </message>
    <message>
        <location filename="../../studio/quality/attacks.py"/>
        <source>The same for several columns, each kept secret in turn, on average.</source>
        <translation>Dasselbe für mehrere Spalten, die der Reihe nach geheim sind, im Mittel.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/attacks.py"/>
        <source>Too few people have a value there.</source>
        <translation>Zu wenige Personen haben dort einen Wert.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/attacks.py"/>
        <source>Two halves joined</source>
        <translation>Zwei Hälften verbunden</translation>
    </message>
    <message>
        <location filename="../../studio/quality/attacks.py"/>
        <source>Who was in the data</source>
        <translation>Wer in den Daten war</translation>
    </message>
    <message>
        <location filename="../../studio/quality/comparing.py"/>
        <source>'{role}' is no role.</source>
        <translation>„{role}“ ist keine Rolle.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/comparing.py"/>
        <source>Two columns are named '{twice}'.</source>
        <translation>Zwei Spalten heißen „{twice}“.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/comparing.py"/>
        <source>Use one of {roles}.</source>
        <translation>Nehmen Sie eines von {roles}.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/comparing.py"/>
        <source>column '{name}'</source>
        <translation>Spalte „{name}“</translation>
    </message>
    <message>
        <location filename="../../studio/quality/coverage.py"/>
        <source>Crowded where real rows are</source>
        <translation>Dicht, wo echte Zeilen sind</translation>
    </message>
    <message>
        <location filename="../../studio/quality/coverage.py"/>
        <source>How many neighbourhoods of real rows a synthetic row lies in, as a share of those that a real one would: about 1 for real rows, lower for rows that lie where no real one does.</source>
        <translation>In wie vielen Nachbarschaften echter Zeilen eine synthetische liegt, als Anteil derer, in denen eine echte läge: etwa 1 für echte Zeilen, weniger für Zeilen, wo keine echte liegt.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/coverage.py"/>
        <source>Places reached</source>
        <translation>Erreichte Gegenden</translation>
    </message>
    <message>
        <location filename="../../studio/quality/coverage.py"/>
        <source>The share of real rows with a synthetic row nearer than their fifth real neighbour, counted among equally many rows of both sides: low where kinds of rows are missing.</source>
        <translation>Der Anteil echter Zeilen, denen eine synthetische Zeile näher ist als ihr fünfter echter Nachbar, unter gleich vielen Zeilen beider Seiten: niedrig, wo Arten von Zeilen fehlen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/detection.py"/>
        <source>How well a boosted classifier tells real rows from synthetic ones: 0.5 is not at all, 1 always.</source>
        <translation>Wie gut ein geboosteter Klassifikator echte von synthetischen Zeilen unterscheidet: 0,5 gar nicht, 1 immer.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/detection.py"/>
        <source>Told apart</source>
        <translation>Unterscheidbarkeit</translation>
    </message>
    <message>
        <location filename="../../studio/quality/fairness.py"/>
        <source>Gap between groups</source>
        <translation>Abstand zwischen Gruppen</translation>
    </message>
    <message>
        <location filename="../../studio/quality/fairness.py"/>
        <source>Rarest over most common</source>
        <translation>Seltenste durch häufigste</translation>
    </message>
    <message>
        <location filename="../../studio/quality/fairness.py"/>
        <source>The outcome's share in the group where it is most common, less that in the group where it is rarest: 0 is parity.</source>
        <translation>Der Anteil des Ergebnisses in der Gruppe, in der es am häufigsten ist, weniger dem in der Gruppe, in der es am seltensten ist: 0 ist Gleichstand.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/fairness.py"/>
        <source>The outcome's share in the group where it is rarest, over that in the group where it is most common: 1 is parity, and below 0.8 is often called disparate.</source>
        <translation>Der Anteil des Ergebnisses in der Gruppe, in der es am seltensten ist, durch den in der Gruppe, in der es am häufigsten ist: 1 ist Gleichstand, unter 0.8 gilt oft als ungleich.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/fairness.py"/>
        <source>{name} above its middle</source>
        <translation>{name} über der Mitte</translation>
    </message>
    <message>
        <location filename="../../studio/quality/histograms.py"/>
        <source>The reference holds {word}, the synthetic column {word_2}.</source>
        <translation>Die Referenz enthält {word}, die synthetische Spalte {word_2}.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/histograms.py"/>
        <source>times of day</source>
        <translation>Uhrzeiten</translation>
    </message>
    <message>
        <location filename="../../studio/quality/information.py"/>
        <source>At least two columns and 30 rows are needed.</source>
        <translation>Mindestens zwei Spalten und 30 Zeilen sind nötig.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/information.py"/>
        <source>No two columns tell anything about each other in the reference.</source>
        <translation>Keine zwei Spalten sagen in der Referenz etwas übereinander.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/information.py"/>
        <source>One minus the difference of normalised mutual information, on average over the pairs that tell something about each other in the reference; the other pairs are left out.</source>
        <translation>Eins weniger dem Unterschied der normierten Transinformation, im Mittel über die Paare, die in der Referenz etwas übereinander sagen; die übrigen Paare bleiben weg.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/information.py"/>
        <source>Tell about each other</source>
        <translation>Sagen einander etwas</translation>
    </message>
    <message>
        <location filename="../../studio/quality/keys.py"/>
        <source>Children per parent</source>
        <translation>Kinder je Elternzeile</translation>
    </message>
    <message>
        <location filename="../../studio/quality/keys.py"/>
        <source>Children with a parent</source>
        <translation>Kinder mit Elternzeile</translation>
    </message>
    <message>
        <location filename="../../studio/quality/keys.py"/>
        <source>One minus the largest gap between the two cumulative curves of children per parent: 1 is the same shape.</source>
        <translation>Eins weniger dem größten Abstand der beiden Summenkurven der Kinder je Elternzeile: 1 ist dieselbe Form.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/keys.py"/>
        <source>The share of rows whose key is found in the parent table: 1 means that there is no orphan.</source>
        <translation>Der Anteil der Zeilen, deren Schlüssel in der Elterntabelle steht: 1 heißt, dass es keine Waise gibt.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/keys.py"/>
        <source>There are no parents on one side.</source>
        <translation>Auf einer Seite gibt es keine Elternzeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/keys.py"/>
        <source>There is no key on the synthetic side.</source>
        <translation>Auf der synthetischen Seite gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/measure.py"/>
        <source>Column shapes</source>
        <translation>Verteilungen</translation>
    </message>
    <message>
        <location filename="../../studio/quality/measure.py"/>
        <source>How well columns that belong together in the reference still do: the mean score of the pairs that are clearly related there.</source>
        <translation>Wie gut Spalten, die in der Referenz zusammengehören, es noch tun: der Mittelwert der Paare, die dort deutlich zusammenhängen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/measure.py"/>
        <source>How well single columns keep the shape they have in the reference: the mean score of all columns.</source>
        <translation>Wie gut einzelne Spalten die Verteilung behalten, die sie in der Referenz haben: der Mittelwert aller Spalten.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/measure.py"/>
        <source>Pair trends</source>
        <translation>Zusammenhänge</translation>
    </message>
    <message>
        <location filename="../../studio/quality/measure.py"/>
        <source>The mean of column shapes and pair trends: 1 means the same shapes and the same trends.</source>
        <translation>Der Mittelwert aus Verteilungen und Zusammenhängen: 1 bedeutet gleiche Verteilungen und gleiche Zusammenhänge.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/nearness.py"/>
        <source>How often a synthetic row lies nearer to a row that was learned from than to one held back, counted as if there were as many of both: 0.5 is as good as a stranger, 1 a copy.</source>
        <translation>Wie oft eine synthetische Zeile näher an einer gelernten Zeile liegt als an einer zurückgehaltenen, gezählt, als gäbe es von beiden gleich viele: 0,5 ist so gut wie fremd, 1 eine Kopie.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/nearness.py"/>
        <source>Identical rows</source>
        <translation>Gleiche Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/quality/nearness.py"/>
        <source>Nearer to what was learned</source>
        <translation>Nähe zum Gelernten</translation>
    </message>
    <message>
        <location filename="../../studio/quality/nearness.py"/>
        <source>The share of synthetic rows that equal a row of the reference in every compared column.</source>
        <translation>Der Anteil synthetischer Zeilen, die einer Zeile der Referenz in jeder verglichenen Spalte gleichen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/pairing.py"/>
        <source>Hardly related in the reference: Cramér's V {v:.2f}, more than {association_threshold} counts.</source>
        <translation>In der Referenz kaum zusammenhängend: Cramérs V {v:.2f}, erst über {association_threshold} zählt es.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/pairing.py"/>
        <source>Hardly related in the reference: correlation {r:.2f}, more than {correlation_threshold} counts.</source>
        <translation>In der Referenz kaum zusammenhängend: Korrelation {r:.2f}, erst über {correlation_threshold} zählt sie.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/pairing.py"/>
        <source>No correlation can be found in {in_reference}.</source>
        <translation>Keine Korrelation bestimmbar: {in_reference}.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/pairing.py"/>
        <source>No correlation can be found in {in_synthetic}.</source>
        <translation>Keine Korrelation bestimmbar: {in_synthetic}.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/pairing.py"/>
        <source>One of the two never varies in {in_reference}.</source>
        <translation>Eine der beiden ändert sich nie: {in_reference}.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/pairing.py"/>
        <source>There are infinite values, which fit into no bin.</source>
        <translation>Es gibt unendliche Werte, die in keine Klasse passen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/pairing.py"/>
        <source>{still} never varies in {where}.</source>
        <translation>{still!w}: keine Änderung in {where!w}.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/preparing.py"/>
        <source>Free text is not compared.</source>
        <translation>Freier Text wird nicht verglichen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/preparing.py"/>
        <source>Identifiers are not compared.</source>
        <translation>Kennungen werden nicht verglichen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/preparing.py"/>
        <source>Lists, structures and binary values are not compared.</source>
        <translation>Listen, Strukturen und Binärwerte werden nicht verglichen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/preparing.py"/>
        <source>The column holds text and cannot be compared as dates.</source>
        <translation>Die Spalte enthält Text und kann nicht als Datum verglichen werden.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/preparing.py"/>
        <source>The column holds text and cannot be compared as numbers.</source>
        <translation>Die Spalte enthält Text und kann nicht als Zahl verglichen werden.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/preparing.py"/>
        <source>The reference holds {words}, the synthetic table {words_2}.</source>
        <translation>Die Referenz enthält {words}, die synthetische Tabelle {words_2}.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/preparing.py"/>
        <source>There are no {what} in {empty}.</source>
        <translation>Nicht vorhanden: {what}. Leer ist: {empty}.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/preparing.py"/>
        <source>the reference</source>
        <translation>die Referenz</translation>
    </message>
    <message>
        <location filename="../../studio/quality/preparing.py"/>
        <source>the synthetic table</source>
        <translation>die synthetische Tabelle</translation>
    </message>
    <message>
        <location filename="../../studio/quality/preparing.py"/>
        <source>yes/no values</source>
        <translation>Ja/Nein-Werte</translation>
    </message>
    <message>
        <location filename="../../studio/quality/records.py"/>
        <source>As far as strangers</source>
        <translation>So weit wie Fremde</translation>
    </message>
    <message>
        <location filename="../../studio/quality/records.py"/>
        <source>Distance to the nearest record</source>
        <translation>Abstand zum nächsten Datensatz</translation>
    </message>
    <message>
        <location filename="../../studio/quality/records.py"/>
        <source>Every real row has a twin, so none is rare.</source>
        <translation>Jede echte Zeile hat einen Zwilling, keine ist also selten.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/records.py"/>
        <source>How far a synthetic row lies from the nearest real row that was learned from, in the middle of all: 0 is a copy, 1 differs as much as can be in every column.</source>
        <translation>Wie weit eine synthetische Zeile von der nächsten echten Zeile liegt, aus der gelernt wurde, im Median: 0 ist eine Kopie, 1 weicht in jeder Spalte ab, so weit es geht.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/records.py"/>
        <source>Rare rows given away</source>
        <translation>Seltene Zeilen verraten</translation>
    </message>
    <message>
        <location filename="../../studio/quality/records.py"/>
        <source>So many real rows are alike that strangers coincide too.</source>
        <translation>So viele echte Zeilen sind gleich, dass auch Fremde zusammenfallen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/records.py"/>
        <source>The distance below which the nearest 5 % of synthetic rows lie from the rows learned from, over that of real rows kept back: about 1 for strangers, 0 where rows were copied.</source>
        <translation>Der Abstand, unter dem die nächsten 5 % der synthetischen Zeilen von den gelernten liegen, durch den echter zurückgehaltener Zeilen: etwa 1 für Fremde, 0, wo Zeilen kopiert wurden.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/records.py"/>
        <source>The share of the rarest real rows that have a synthetic row less than half as far away as their nearest real neighbour.</source>
        <translation>Der Anteil der seltensten echten Zeilen, denen eine synthetische weniger als halb so fern liegt wie ihr nächster echter Nachbar.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/sequences.py"/>
        <source>A side has no sequence of two rows or more.</source>
        <translation>Eine Seite hat keine Folge von zwei oder mehr Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/sequences.py"/>
        <source>A side has too few steps, or its values do not vary.</source>
        <translation>Eine Seite hat zu wenige Schritte, oder ihre Werte ändern sich nicht.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/sequences.py"/>
        <source>Change from row to row</source>
        <translation>Änderung von Zeile zu Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/quality/sequences.py"/>
        <source>Clings to the last row</source>
        <translation>Hängt an der letzten Zeile</translation>
    </message>
    <message>
        <location filename="../../studio/quality/sequences.py"/>
        <source>Length of sequences</source>
        <translation>Länge der Folgen</translation>
    </message>
    <message>
        <location filename="../../studio/quality/sequences.py"/>
        <source>One minus half the difference between the correlations of a value with the one before it.</source>
        <translation>Eins weniger dem halben Unterschied der Korrelationen eines Wertes mit dem davor.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/sequences.py"/>
        <source>One minus the largest gap between the two cumulative curves of rows per sequence: 1 is the same shape.</source>
        <translation>Eins weniger dem größten Abstand der beiden Summenkurven der Zeilen je Folge: 1 ist dieselbe Form.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/sequences.py"/>
        <source>One minus the largest gap between the two cumulative curves of the change from one row to the next.</source>
        <translation>Eins weniger dem größten Abstand der beiden Summenkurven der Änderung von einer Zeile zur nächsten.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/shapes.py"/>
        <source>One minus the largest gap between the two cumulative curves: 1 means the same shape, 0 means no overlap.</source>
        <translation>Eins abzüglich des größten Abstands der beiden Verteilungsfunktionen: 1 bedeutet gleiche Verteilung, 0 keine Überlappung.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/shapes.py"/>
        <source>Shape of numbers</source>
        <translation>Verteilung der Zahlen</translation>
    </message>
    <message>
        <location filename="../../studio/quality/shapes.py"/>
        <source>Shares of categories</source>
        <translation>Anteile der Kategorien</translation>
    </message>
    <message>
        <location filename="../../studio/quality/shapes.py"/>
        <source>The part of all rows whose category has the same share on both sides: 1 means equal shares, 0 means no category in common.</source>
        <translation>Der Teil aller Zeilen, deren Kategorie auf beiden Seiten denselben Anteil hat: 1 bedeutet gleiche Anteile, 0 keine gemeinsame Kategorie.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/singling_out.py"/>
        <source>How often what several columns of a synthetic row say fits exactly one row that was learned from. It succeeds on strangers too, so it counts only beyond the figure of real rows.</source>
        <translation>Wie oft das, was mehrere Spalten einer synthetischen Zeile sagen, auf genau eine gelernte Zeile passt. Auch bei Fremden gelingt das, es zählt also nur über die Zahl echter Zeilen hinaus.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/singling_out.py"/>
        <source>One person pointed at</source>
        <translation>Auf eine Person gezeigt</translation>
    </message>
    <message>
        <location filename="../../studio/quality/training.py"/>
        <source>Gain by adding rows</source>
        <translation>Gewinn durch mehr Zeilen</translation>
    </message>
    <message>
        <location filename="../../studio/quality/training.py"/>
        <source>How much better a model becomes when synthetic rows are added to the real ones: 0 is no change, below 0 they do harm.</source>
        <translation>Wie viel besser ein Modell wird, wenn zu den echten Zeilen synthetische kommen: 0 ist keine Änderung, unter 0 schaden sie.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/training.py"/>
        <source>No column helps to tell the target.</source>
        <translation>Keine Spalte hilft, das Ziel vorherzusagen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/training.py"/>
        <source>The part of the importance that models trained on synthetic and on real rows give to the same columns, by shuffling one column after the other: 1 means that both rely on the same.</source>
        <translation>Der Teil der Wichtigkeit, den mit synthetischen und mit echten Zeilen trainierte Modelle denselben Spalten geben, gemessen durch Mischen einer Spalte nach der anderen: 1 heißt, dass beide sich auf dieselben stützen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/training.py"/>
        <source>The same columns matter</source>
        <translation>Dieselben Spalten zählen</translation>
    </message>
    <message>
        <location filename="../../studio/quality/trends.py"/>
        <source>Comes together</source>
        <translation>Kommt gemeinsam vor</translation>
    </message>
    <message>
        <location filename="../../studio/quality/trends.py"/>
        <source>Moves together</source>
        <translation>Bewegt sich gemeinsam</translation>
    </message>
    <message>
        <location filename="../../studio/quality/trends.py"/>
        <source>One minus half the difference between the two correlations: 1 means that the columns move together as they do in the reference.</source>
        <translation>Eins abzüglich des halben Unterschieds der beiden Korrelationen: 1 bedeutet, dass die Spalten so zusammenhängen wie in der Referenz.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/trends.py"/>
        <source>The part of all rows whose combination of the two values has the same share on both sides; numbers are cut into bins first.</source>
        <translation>Der Teil aller Zeilen, deren Kombination der beiden Werte auf beiden Seiten denselben Anteil hat; Zahlen werden vorher in Klassen geteilt.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/trial.py"/>
        <source>Fewer than {least_rows} rows, or no column, can be compared.</source>
        <translation>Weniger als {least_rows} Zeilen oder keine Spalte lassen sich vergleichen.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/trial.py"/>
        <source>It is not known which rows were learned from, so there are none that were surely never seen.</source>
        <translation>Es ist nicht bekannt, aus welchen Zeilen gelernt wurde, also gibt es keine, die sicher nie gesehen wurden.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/utility.py"/>
        <source>How well a model trained on synthetic rows tells the target of real ones: 1 is without a mistake.</source>
        <translation>Wie gut ein mit synthetischen Zeilen trainiertes Modell das Ziel echter Zeilen vorhersagt: 1 ist fehlerfrei.</translation>
    </message>
    <message>
        <location filename="../../studio/quality/utility.py"/>
        <source>Useful for training</source>
        <translation>Nutzen zum Trainieren</translation>
    </message>
    <message>
        <location filename="../../studio/reference/association.py"/>
        <source>Looking at pairs</source>
        <translation>Paare werden betrachtet</translation>
    </message>
    <message>
        <location filename="../../studio/reference/column_names.py"/>
        <source>This line of the column names cannot be read: {line}</source>
        <translation>Diese Zeile der Spaltennamen ist nicht lesbar: {line}</translation>
    </message>
    <message>
        <location filename="../../studio/reference/encoding.py"/>
        <source>Choose utf-8, cp1252 or another known one.</source>
        <translation>Wählen Sie utf-8, cp1252 oder eine andere bekannte.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/encoding.py"/>
        <source>Open it in the program that made it and save it as CSV or Parquet.</source>
        <translation>Öffnen Sie sie in dem Programm, das sie erzeugt hat, und speichern Sie sie als CSV oder Parquet.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/encoding.py"/>
        <source>There is no encoding "{name}".</source>
        <translation>Es gibt keine Zeichenkodierung „{name}“.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/encoding.py"/>
        <source>This is not a text file: it is full of control characters.</source>
        <translation>Dies ist keine Textdatei: Sie ist voller Steuerzeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/encoding.py"/>
        <source>This is not a text file: {count:,} of its first {sample:,} bytes are NUL bytes.</source>
        <translation>Dies ist keine Textdatei: {count:,} der ersten {sample:,} Bytes sind NUL-Bytes.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/even_rows.py"/>
        <source>A single row is longer than {row_bytes} MB.</source>
        <translation>Eine einzelne Zeile ist länger als {row_bytes} MB.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/even_rows.py"/>
        <source>Either the file is no table, or a quotation mark is never closed: try another quote character.</source>
        <translation>Entweder ist die Datei keine Tabelle, oder ein Anführungszeichen wird nie geschlossen: Versuchen Sie ein anderes Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/even_rows.py"/>
        <source>Reading rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/even_rows.py"/>
        <source>The rows could not be told apart ({text}).</source>
        <translation>Die Zeilen ließen sich nicht voneinander trennen ({text}).</translation>
    </message>
    <message>
        <location filename="../../studio/reference/even_rows.py"/>
        <source>Try another delimiter or quote.</source>
        <translation>Versuchen Sie ein anderes Trenn- oder Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/even_rows.py"/>
        <source>comment lines left out</source>
        <translation>Kommentarzeilen weggelassen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/even_rows.py"/>
        <source>rows with too many or too few cells left out</source>
        <translation>Zeilen mit zu vielen oder zu wenigen Zellen weggelassen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/infer.py"/>
        <source>Finding a schema</source>
        <translation>Schema wird gesucht</translation>
    </message>
    <message>
        <location filename="../../studio/reference/infer_categories.py"/>
        <source>Values in fewer than {k} rows of the reference were left out.</source>
        <translation>Werte in weniger als {k} Zeilen der Referenz wurden weggelassen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/naming.py"/>
        <source>Leave out the columns that you do not need, or turn rows and columns around.</source>
        <translation>Lassen Sie die Spalten weg, die Sie nicht brauchen, oder vertauschen Sie Zeilen und Spalten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/naming.py"/>
        <source>The table has {n_columns:,} columns; at most {columns:,} can be opened.</source>
        <translation>Die Tabelle hat {n_columns:,} Spalten; höchstens {columns:,} können geöffnet werden.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/naming.py"/>
        <source>column names lost their surrounding or doubled white space</source>
        <translation>Spaltennamen verloren umgebende oder doppelte Leerzeichen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/naming.py"/>
        <source>column names stood twice and were numbered</source>
        <translation>Doppelte Spaltennamen wurden nummeriert</translation>
    </message>
    <message>
        <location filename="../../studio/reference/naming.py"/>
        <source>column names were cut to {longest} characters</source>
        <translation>Spaltennamen wurden auf {longest} Zeichen gekürzt</translation>
    </message>
    <message>
        <location filename="../../studio/reference/naming.py"/>
        <source>columns without a name were given one</source>
        <translation>Spalten ohne Namen bekamen einen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/profile.py"/>
        <source>Looking at columns</source>
        <translation>Spalten werden betrachtet</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>Ask its owner for permission, or copy it to your own folder.</source>
        <translation>Bitten Sie den Eigentümer um Zugriff, oder kopieren Sie sie in Ihren eigenen Ordner.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>Check the disk or the network and try again.</source>
        <translation>Prüfen Sie das Laufwerk oder das Netzwerk, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>Check the name, or whether the file was moved.</source>
        <translation>Prüfen Sie den Namen und ob die Datei verschoben wurde.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>Choose a file inside it.</source>
        <translation>Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>Choose a file that holds a table.</source>
        <translation>Wählen Sie eine Datei, die eine Tabelle enthält.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>Choose a file with at least a header line.</source>
        <translation>Wählen Sie eine Datei mit mindestens einer Kopfzeile.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>Fetch the file again, or save it anew in the program that made it.</source>
        <translation>Holen Sie die Datei erneut, oder speichern Sie sie neu in dem Programm, das sie erzeugt hat.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>Rename the file.</source>
        <translation>Benennen Sie die Datei um.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>Save the table as CSV, Parquet, Excel or JSON Lines and open that.</source>
        <translation>Speichern Sie die Tabelle als CSV, Parquet, Excel oder JSON Lines, und öffnen Sie diese.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>The archive is empty.</source>
        <translation>Das Archiv ist leer.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>The file could not be opened: {reason}.</source>
        <translation>Die Datei konnte nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>The file could not be read: {reason}.</source>
        <translation>Die Datei konnte nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>The file is named "{ending}", but its content is something else or damaged.</source>
        <translation>Die Datei endet auf „{ending}“, aber ihr Inhalt ist etwas anderes oder beschädigt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>The file's name cannot be used here.</source>
        <translation>Der Name der Datei kann hier nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>This is a folder, not a file.</source>
        <translation>Dies ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>This is not an ordinary file.</source>
        <translation>Dies ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>This is {what}, not a table file.</source>
        <translation>Dies ist {what}, keine Tabellendatei.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>a 7-Zip archive</source>
        <translation>ein 7-Zip-Archiv</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>a Python pickle, which can hold harmful code</source>
        <translation>ein Python-Pickle, das schädlichen Code enthalten kann</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>a SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>an HDF5 file</source>
        <translation>eine HDF5-Datei</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>an RTF document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read.py"/>
        <source>an XZ archive</source>
        <translation>ein XZ-Archiv</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>"not a number" read as missing</source>
        <translation>„not a number“ als fehlend gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>Choose a file with numbers, texts or dates.</source>
        <translation>Wählen Sie eine Datei mit Zahlen, Texten oder Daten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>Fetch it again, or write it anew.</source>
        <translation>Holen Sie sie erneut, oder schreiben Sie sie neu.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>The file holds no column that can be used.</source>
        <translation>Die Datei enthält keine Spalte, die verwendbar ist.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>The {kind} file is damaged or was cut off.</source>
        <translation>Die {kind}-Datei ist beschädigt oder wurde abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>binary values read as text</source>
        <translation>Binärwerte als Text gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>columns of binary values left out</source>
        <translation>Spalten mit Binärwerten weggelassen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>decimal numbers read as 64-bit numbers</source>
        <translation>Dezimalzahlen als 64-Bit-Zahlen gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>durations read as seconds</source>
        <translation>Zeitdauern als Sekunden gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>infinite numbers read as missing</source>
        <translation>unendliche Zahlen als fehlend gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>nested values read as JSON text</source>
        <translation>geschachtelte Werte als JSON-Text gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>numbers that only missing values had made floats read as whole numbers</source>
        <translation>Zahlen, die nur durch fehlende Werte zu Kommazahlen wurden, als ganze Zahlen gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>times cut to whole microseconds</source>
        <translation>Zeiten auf ganze Mikrosekunden gekürzt</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>times of day read as text</source>
        <translation>Uhrzeiten als Text gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>times with a zone turned to UTC</source>
        <translation>Zeiten mit Zeitzone in UTC umgerechnet</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_columnar.py"/>
        <source>whole numbers too long for 64 bits kept as text</source>
        <translation>ganze Zahlen, die für 64 Bit zu lang sind, als Text behalten</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>A table is a list of objects.</source>
        <translation>Eine Tabelle ist eine Liste von Objekten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>Choose a file with at least one object.</source>
        <translation>Wählen Sie eine Datei mit mindestens einem Objekt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>Flatten it first.</source>
        <translation>Machen Sie es zuerst flach.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>Line {number:,} is longer than {row_bytes} MB.</source>
        <translation>Zeile {number:,} ist länger als {row_bytes} MB.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>Line {number:,} is not valid JSON ({what}).</source>
        <translation>Zeile {number:,} ist kein gültiges JSON ({what}).</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>Mend it there, or fetch the file again.</source>
        <translation>Berichtigen Sie es dort, oder holen Sie die Datei erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>Mend or remove that line, or fetch the file again.</source>
        <translation>Berichtigen oder entfernen Sie diese Zeile, oder holen Sie die Datei erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>Save it as JSON Lines, one object per line.</source>
        <translation>Speichern Sie sie als JSON Lines, ein Objekt pro Zeile.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>The JSON document is larger than {document_bytes} MB, and has to be read in one piece.</source>
        <translation>Das JSON-Dokument ist größer als {document_bytes} MB und muss am Stück gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>The JSON holds a single value, not a table.</source>
        <translation>Das JSON enthält einen einzelnen Wert, keine Tabelle.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>The JSON is nested too deeply.</source>
        <translation>Das JSON ist zu tief geschachtelt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>The file holds no rows.</source>
        <translation>Die Datei enthält keine Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>The file is not valid JSON ({what}).</source>
        <translation>Die Datei ist kein gültiges JSON ({what}).</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>Write one object per line.</source>
        <translation>Schreiben Sie ein Objekt pro Zeile.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>a number is too long</source>
        <translation>eine Zahl ist zu lang</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>it could not be understood</source>
        <translation>es war nicht zu verstehen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>values of several kinds read as text</source>
        <translation>Werte verschiedener Art als Text gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_json.py"/>
        <source>{msg}, line {lineno}, column {colno}</source>
        <translation>{msg}, Zeile {lineno}, Spalte {colno}</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_text.py"/>
        <source>Finding types</source>
        <translation>Typen werden gesucht</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_text.py"/>
        <source>columns lost the white space around their values</source>
        <translation>Spalten verloren die Leerzeichen um ihre Werte</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_text.py"/>
        <source>columns with neither a name nor a value left out</source>
        <translation>Spalten ohne Namen und ohne Wert weggelassen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_text.py"/>
        <source>lines before the table left out</source>
        <translation>Zeilen vor der Tabelle weggelassen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>A sheet spans {far_row:,} rows and {far_column:,} columns, most of them empty.</source>
        <translation>Ein Blatt umfasst {far_row:,} Zeilen und {far_column:,} Spalten, die meisten davon leer.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>Choose a workbook with at least a header row.</source>
        <translation>Wählen Sie eine Arbeitsmappe mit mindestens einer Kopfzeile.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>Delete stray cells far from the table, or save the sheet as CSV.</source>
        <translation>Löschen Sie verstreute Zellen weit weg von der Tabelle, oder speichern Sie das Blatt als CSV.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>Fetch it again, or save it anew.</source>
        <translation>Holen Sie sie erneut, oder speichern Sie sie neu.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>It has: {sheets}.</source>
        <translation>Sie hat: {sheets}.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>Opening the workbook</source>
        <translation>Arbeitsmappe wird geöffnet</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>Reading cells</source>
        <translation>Zellen werden gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>Save it anew as .xlsx or CSV.</source>
        <translation>Speichern Sie sie neu als .xlsx oder CSV.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>Save the sheet as CSV or Parquet.</source>
        <translation>Speichern Sie das Blatt als CSV oder Parquet.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>The sheet "{name}" spans {total_height:,} rows and {total_width:,} columns.</source>
        <translation>Das Blatt „{name}“ umfasst {total_height:,} Zeilen und {total_width:,} Spalten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>The workbook could not be opened: {hint}.</source>
        <translation>Die Arbeitsmappe konnte nicht geöffnet werden: {hint}.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>The workbook has no sheet "{wanted}".</source>
        <translation>Die Arbeitsmappe hat kein Blatt „{wanted}“.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>The workbook is damaged or was cut off.</source>
        <translation>Die Arbeitsmappe ist beschädigt oder wurde abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>The workbook is empty.</source>
        <translation>Die Arbeitsmappe ist leer.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>The workbook would unpack to {total:,.1f} GB, more than the {unpacked_bytes:g} GB that may be unpacked.</source>
        <translation>Die Arbeitsmappe würde ausgepackt {total:,.1f} GB groß, mehr als die {unpacked_bytes:g} GB, die ausgepackt werden dürfen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>This is a ZIP archive, not a workbook.</source>
        <translation>Dies ist ein ZIP-Archiv, keine Arbeitsmappe.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>Unpack it and open the file inside.</source>
        <translation>Packen Sie es aus, und öffnen Sie die Datei darin.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>day numbers with a date format read as dates</source>
        <translation>Tageszahlen mit Datumsformat als Datum gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>it is damaged or of an unknown kind</source>
        <translation>sie ist beschädigt oder von unbekannter Art</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>it is protected by a password</source>
        <translation>sie ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <location filename="../../studio/reference/read_workbook.py"/>
        <source>rows above the table left out</source>
        <translation>Zeilen über der Tabelle weggelassen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/request.py"/>
        <source>Fetch or pack the file again.</source>
        <translation>Holen oder packen Sie die Datei erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/request.py"/>
        <source>The packed file is damaged or was cut off.</source>
        <translation>Die gepackte Datei ist beschädigt oder wurde abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/building.py"/>
        <source>no values keep to all that is asked of it; it is made plainly.</source>
        <translation>keine Werte erfüllen alles, was verlangt ist; sie wird schlicht erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/building.py"/>
        <source>{may_be_missing:,} columns may be missing and are so in {missing:.0%} of the rows.</source>
        <translation>{may_be_missing:,} Spalten dürfen fehlen und fehlen in {missing:.0%} der Zeilen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/column_drafts.py"/>
        <source>format "{format}"</source>
        <translation>Format „{format}“</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/column_drafts.py"/>
        <source>it is not known; made as a plain text.</source>
        <translation>ist nicht bekannt; als einfacher Text erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/column_drafts.py"/>
        <source>no text of the length of "{name}" matches this pattern; it is made without it.</source>
        <translation>kein Text in der Länge von „{name}“ passt auf dieses Muster; sie wird ohne das Muster erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/column_drafts.py"/>
        <source>what the JSON holds is not stated; it is made as a small object.</source>
        <translation>was das JSON enthält, ist nicht angegeben; es wird als kleines Objekt erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/formulas.py"/>
        <source>{message} It is made by its type alone.</source>
        <translation>{message} Sie wird allein nach ihrem Typ erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>"{name}" is taken for the key of "{name_2}".</source>
        <translation>„{name}“ gilt als Schlüssel von „{name_2}“.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>Its root, or the items of its root, must be an object with properties.</source>
        <translation>Die Wurzel oder ihre Elemente müssen ein Objekt mit Eigenschaften sein.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>Keep those that you need.</source>
        <translation>Behalten Sie die, die Sie brauchen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>Line {line:,} is not valid JSON ({what}).</source>
        <translation>Zeile {line:,} ist kein gültiges JSON ({what}).</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>Mend that line, or fetch it again.</source>
        <translation>Berichtigen Sie diese Zeile, oder holen Sie die Datei erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>The JSON Schema describes no properties.</source>
        <translation>Das JSON-Schema beschreibt keine Eigenschaften.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>The list "{name}" of "{name_2}" became a table of its own, "{name_3}".</source>
        <translation>Die Liste „{name}“ in „{name_2}“ wurde eine eigene Tabelle, „{name_3}“.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>The schema has more than {most_columns:,} properties.</source>
        <translation>Das Schema hat mehr als {most_columns:,} Eigenschaften.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>it cannot be read</source>
        <translation>es ist nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>it contains itself; left out here.</source>
        <translation>es enthält sich selbst; hier weggelassen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>of its forms only the first is made.</source>
        <translation>von den Formen wird nur die erste erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>only references within the file are followed.</source>
        <translation>nur Verweisen innerhalb der Datei wird gefolgt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/json_schema.py"/>
        <source>values are made without regard to it.</source>
        <translation>Werte werden ohne Rücksicht darauf erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/moment_drafts.py"/>
        <source>"{name}": "{name_2}" comes after "{name_3}", as the names say.</source>
        <translation>„{name}“: „{name_2}“ liegt nach „{name_3}“, wie die Namen sagen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/relations.py"/>
        <source>"{first}" and "{second}" refer to each other; a database takes their rows only with deferred checks.</source>
        <translation>„{first}“ und „{second}“ verweisen aufeinander; eine Datenbank nimmt ihre Zeilen nur mit aufgeschobenen Prüfungen an.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/relations.py"/>
        <source>"{name}" follows another key already.</source>
        <translation>„{name}“ folgt schon einem anderen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/relations.py"/>
        <source>"{name}" has no key of these columns.</source>
        <translation>„{name}“ hat keinen Schlüssel aus diesen Spalten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/relations.py"/>
        <source>"{name}" was given the key "{name_2}", to which its lists refer.</source>
        <translation>„{name}“ bekam den Schlüssel „{name_2}“, auf den die Listen verweisen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/relations.py"/>
        <source>a key of several columns to its own table cannot be kept.</source>
        <translation>ein Schlüssel aus mehreren Spalten auf die eigene Tabelle lässt sich nicht einhalten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/relations.py"/>
        <source>it names a column that the table does not have.</source>
        <translation>es nennt eine Spalte, die die Tabelle nicht hat.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/relations.py"/>
        <source>one of its columns follows another key already.</source>
        <translation>eine der Spalten folgt schon einem anderen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/relations.py"/>
        <source>the columns of "{name}" to which it refers are no key of it.</source>
        <translation>die Spalten von „{name}“, auf die verwiesen wird, sind kein Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/relations.py"/>
        <source>the table "{table}" is not in the script; values are made without regard to it.</source>
        <translation>die Tabelle „{table}“ steht nicht im Skript; Werte werden ohne Rücksicht darauf erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/repairing.py"/>
        <source>{message} It is made plainly instead.</source>
        <translation>{message} Sie wird stattdessen schlicht erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/repairing.py"/>
        <source>{message} It was made without.</source>
        <translation>{message} Es wurde darauf verzichtet.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/serving.py"/>
        <source>Designing the tables</source>
        <translation>Die Tabellen werden entworfen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/serving.py"/>
        <source>Export the schema without its data, as pg_dump --schema-only and mysqldump --no-data do.</source>
        <translation>Exportieren Sie das Schema ohne Daten, wie es pg_dump --schema-only und mysqldump --no-data tun.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/serving.py"/>
        <source>It is nested too deeply.</source>
        <translation>Es ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/serving.py"/>
        <source>The script has more than {most_bytes} MB, which are read at most.</source>
        <translation>Das Skript hat mehr als {most_bytes} MB; mehr wird nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sizes.py"/>
        <source>"{name}" is taken to be different in every row of "{name_2}".</source>
        <translation>„{name}“ gilt als verschieden in jeder Zeile von „{name_2}“.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_checks.py"/>
        <source>it cannot be read; values are made without regard to it.</source>
        <translation>es ist nicht lesbar; Werte werden ohne Rücksicht darauf erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_checks.py"/>
        <source>the formula cannot be read.</source>
        <translation>die Formel ist nicht lesbar.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_columns.py"/>
        <source>"{name}" is made without this.</source>
        <translation>„{name}“ wird ohne dies erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_columns.py"/>
        <source>Between two commas of the table "{name}" (line {line:,}) there is nothing.</source>
        <translation>Zwischen zwei Kommas der Tabelle „{name}“ (Zeile {line:,}) steht nichts.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_columns.py"/>
        <source>Line {line:,} of the table "{name}" cannot be read: {start_of}.</source>
        <translation>Zeile {line:,} der Tabelle „{name}“ ist nicht lesbar: {start_of}.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_columns.py"/>
        <source>Mend the script there; a column starts with its name.</source>
        <translation>Berichtigen Sie das Skript dort; eine Spalte beginnt mit ihrem Namen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_columns.py"/>
        <source>Take the comma out, or fetch the script again.</source>
        <translation>Nehmen Sie das Komma heraus, oder holen Sie das Skript erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_columns.py"/>
        <source>The table "{name}" has two columns called "{name_2}" (line {line:,}).</source>
        <translation>Die Tabelle „{name}“ hat zwei Spalten namens „{name_2}“ (Zeile {line:,}).</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_columns.py"/>
        <source>it does not say to what it refers.</source>
        <translation>es sagt nicht, worauf verwiesen wird.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_columns.py"/>
        <source>rows are made without regard to it.</source>
        <translation>Zeilen werden ohne Rücksicht darauf erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_columns.py"/>
        <source>that table is not in the script before it.</source>
        <translation>diese Tabelle steht nicht davor im Skript.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_columns.py"/>
        <source>this constraint is not known.</source>
        <translation>diese Bedingung ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_columns.py"/>
        <source>this type is not known; it is made as text.</source>
        <translation>dieser Typ ist nicht bekannt; er wird als Text erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_cursor.py"/>
        <source>In line {line:,} something is missing after “{last}”.</source>
        <translation>In Zeile {line:,} fehlt etwas nach „{last}“.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_cursor.py"/>
        <source>Mend the script there.</source>
        <translation>Berichtigen Sie das Skript dort.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_reading.py"/>
        <source>Keep the tables that you need and leave out the others.</source>
        <translation>Behalten Sie die Tabellen, die Sie brauchen, und lassen Sie die anderen weg.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_reading.py"/>
        <source>No table could be read; the first statement that is not known stands in line {line:,}: “{words}”.</source>
        <translation>Keine Tabelle war lesbar; die erste unbekannte Anweisung steht in Zeile {line:,}: „{words}“.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_reading.py"/>
        <source>Open a script with CREATE TABLE statements, such as a dump of the schema.</source>
        <translation>Öffnen Sie ein Skript mit CREATE-TABLE-Anweisungen, etwa einen Abzug des Schemas.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_reading.py"/>
        <source>Passed over, because they describe no table: {listed}.</source>
        <translation>Übergangen, weil keine Tabelle beschrieben wird: {listed}.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_reading.py"/>
        <source>Reading the script</source>
        <translation>Das Skript wird gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_reading.py"/>
        <source>The script creates more than {most_tables:,} tables or {most_columns:,} columns.</source>
        <translation>Das Skript legt mehr als {most_tables:,} Tabellen oder {most_columns:,} Spalten an.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_reading.py"/>
        <source>The script creates no table.</source>
        <translation>Das Skript legt keine Tabelle an.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_reading.py"/>
        <source>The script needs a CREATE TABLE statement; mend that line.</source>
        <translation>Das Skript braucht eine CREATE-TABLE-Anweisung; berichtigen Sie diese Zeile.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_script.py"/>
        <source>Close it, or fetch the script again; it may have been cut off.</source>
        <translation>Schließen Sie sie, oder holen Sie das Skript erneut; es ist vielleicht abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_script.py"/>
        <source>In line {line_of:,} a quote ({text}) opens that is never closed.</source>
        <translation>In Zeile {line_of:,} beginnt ein Anführungszeichen ({text}), das nie endet.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_script.py"/>
        <source>The bracket that opens in line {line:,} is never closed.</source>
        <translation>Die Klammer, die in Zeile {line:,} aufgeht, wird nie geschlossen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_statements.py"/>
        <source>"{name}" is created twice; the later one counts.</source>
        <translation>„{name}“ wird zweimal angelegt; die spätere gilt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_statements.py"/>
        <source>In line {line:,} a table is created without a name.</source>
        <translation>In Zeile {line:,} wird eine Tabelle ohne Namen angelegt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_statements.py"/>
        <source>The table "{name}" in line {line:,} has no bracket with its columns: “{after}”.</source>
        <translation>Die Tabelle „{name}“ in Zeile {line:,} hat keine Klammer mit Spalten: „{after}“.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_statements.py"/>
        <source>The table "{name}" in line {line:,} has no columns.</source>
        <translation>Die Tabelle „{name}“ in Zeile {line:,} hat keine Spalten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_statements.py"/>
        <source>columns of this type are made as text.</source>
        <translation>Spalten dieses Typs werden als Text erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_statements.py"/>
        <source>its columns are not stated; the table is left out.</source>
        <translation>ihre Spalten sind nicht angegeben; die Tabelle wird weggelassen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_statements.py"/>
        <source>its type is not known; columns of it are made as text.</source>
        <translation>ihr Typ ist nicht bekannt; Spalten davon werden als Text erzeugt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_statements.py"/>
        <source>only whole columns without a condition can be kept unique.</source>
        <translation>nur ganze Spalten ohne Bedingung lassen sich eindeutig halten.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_statements.py"/>
        <source>that table is not in the script.</source>
        <translation>diese Tabelle steht nicht im Skript.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/sql_statements.py"/>
        <source>this statement is not known.</source>
        <translation>diese Anweisung ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/unique_groups.py"/>
        <source>it holds computed columns</source>
        <translation>es enthält berechnete Spalten</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/unique_groups.py"/>
        <source>one of its columns is in another group already</source>
        <translation>eine der Spalten gehört schon zu einer anderen Gruppe</translation>
    </message>
    <message>
        <location filename="../../studio/reference/schemas/unique_groups.py"/>
        <source>{cause}; rows may be alike.</source>
        <translation>{cause}; Zeilen können gleich sein.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/serving.py"/>
        <source>Checking the file</source>
        <translation>Datei wird geprüft</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>dates read {order} first</source>
        <translation>Daten mit {order!w} zuerst gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>dates that could be read two ways read {order} first</source>
        <translation>Daten, die sich auf zwei Arten lesen lassen, mit {order!w} zuerst gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>dates with month names read as dates</source>
        <translation>Daten mit Monatsnamen als Datum gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>decimal commas read as decimal points</source>
        <translation>Dezimalkommas als Dezimalpunkte gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>numbers read without their marks between thousands</source>
        <translation>Zahlen ohne ihre Tausenderzeichen gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>numbers with a fraction of zeros read as whole numbers</source>
        <translation>Zahlen mit lauter Nullen nach dem Komma als ganze Zahlen gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>numbers with more digits than a 64-bit number keeps were rounded</source>
        <translation>Zahlen mit mehr Stellen, als eine 64-Bit-Zahl behält, wurden gerundet</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>numbers written unlike those of other columns kept as text</source>
        <translation>Zahlen, die anders als in anderen Spalten geschrieben sind, als Text behalten</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>texts kept as text: they look like dates, but not all are days of the calendar</source>
        <translation>Texte als Text behalten: Sie sehen aus wie Daten, aber nicht alle sind Kalendertage</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>texts read as true or false</source>
        <translation>Texte als wahr oder falsch gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>texts such as "NA" or "-" read as missing</source>
        <translation>Texte wie „NA“ oder „-“ als fehlend gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>whole numbers beyond 2^53, exact here but not in a spreadsheet</source>
        <translation>ganze Zahlen über 2^53, hier genau, aber nicht in einer Tabellenkalkulation</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_convert.py"/>
        <source>years of two digits read as 1969 to 2068</source>
        <translation>zweistellige Jahre als 1969 bis 2068 gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_force.py"/>
        <source>texts that are not dates read as missing</source>
        <translation>Texte, die kein Datum sind, als fehlend gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_force.py"/>
        <source>texts that are not {what} read as missing</source>
        <translation>Texte, die nicht {what} sind, als fehlend gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_force.py"/>
        <source>times of day left out</source>
        <translation>Uhrzeiten weggelassen</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_rows.py"/>
        <source>characters that are not valid in this encoding shown as �</source>
        <translation>Zeichen, die in dieser Kodierung ungültig sind, als � gezeigt</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_rows.py"/>
        <source>file read as {encoding}, not as UTF-8</source>
        <translation>Datei als {encoding} gelesen, nicht als UTF-8</translation>
    </message>
    <message>
        <location filename="../../studio/reference/text_survey.py"/>
        <source>texts such as leading-zero codes kept as text</source>
        <translation>Texte wie Codes mit führenden Nullen als Text behalten</translation>
    </message>
    <message>
        <location filename="../../studio/reference/uneven_rows.py"/>
        <source>The rows could not be told apart ({error}).</source>
        <translation>Die Zeilen ließen sich nicht voneinander trennen ({error}).</translation>
    </message>
    <message>
        <location filename="../../studio/reference/uneven_rows.py"/>
        <source>Try another delimiter or quote character.</source>
        <translation>Versuchen Sie ein anderes Trenn- oder Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../studio/reference/uneven_rows.py"/>
        <source>rows with too few cells filled up with missing values</source>
        <translation>Zeilen mit zu wenigen Zellen mit fehlenden Werten aufgefüllt</translation>
    </message>
    <message>
        <location filename="../../studio/reference/uneven_rows.py"/>
        <source>rows with too many cells lost the surplus ones</source>
        <translation>Zeilen mit zu vielen Zellen verloren die überzähligen</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>A helper process could not be started: {value}.</source>
        <translation>Ein Hilfsprozess konnte nicht gestartet werden: {value}.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Close other programs, or use a smaller file.</source>
        <translation>Schließen Sie andere Programme, oder nehmen Sie eine kleinere Datei.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Finding a schema for the table</source>
        <translation>Die Suche nach einem Schema für die Tabelle</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Judging the result</source>
        <translation>Die Beurteilung des Ergebnisses</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Learning the table</source>
        <translation>Das Lernen der Tabelle</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Making rows and charts</source>
        <translation>Das Machen von Zeilen und Diagrammen</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Please report this; nothing in your document has changed.</source>
        <translation>Bitte melden Sie dies; in Ihrem Dokument hat sich nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Please try again.</source>
        <translation>Bitte versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Reading the file</source>
        <translation>Das Lesen der Datei</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Reading the schema</source>
        <translation>Das Schema wird gelesen</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>The file is probably damaged; nothing in your document has changed.</source>
        <translation>Die Datei ist wahrscheinlich beschädigt; in Ihrem Dokument hat sich nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>There is no task {get}.</source>
        <translation>Es gibt keine Aufgabe {get}.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Training a model for each group</source>
        <translation>Ein Modell für jede Gruppe lernen</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Try a smaller part of it, or allow more time in the settings.</source>
        <translation>Versuchen Sie einen kleineren Teil, oder erlauben Sie in den Einstellungen mehr Zeit.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>Use a smaller file or sheet.</source>
        <translation>Nehmen Sie eine kleinere Datei oder ein kleineres Blatt.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>exit code {code}</source>
        <translation>Exit-Code {code}</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>it closed its answers</source>
        <translation>er schloss seine Antworten</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>{doing} failed in an unexpected way ({name}: {error}).</source>
        <translation>{doing} ist auf unerwartete Weise fehlgeschlagen ({name}: {error}).</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>{doing} failed: the helper process ended unexpectedly ({cause}).</source>
        <translation>{doing} ist fehlgeschlagen: Der Hilfsprozess endete unerwartet ({cause}).</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>{doing} needs more than the {memory_bytes:g} GB of memory that it may use.</source>
        <translation>{doing} braucht mehr als die {memory_bytes:g} GB Speicher, die erlaubt sind.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>{doing} took longer than {seconds:g} seconds and was stopped.</source>
        <translation>{doing} dauerte länger als {seconds:g} Sekunden und wurde angehalten.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>{doing} was ended from outside the studio, most likely because the machine ran short of memory.</source>
        <translation>{doing} wurde von außerhalb des Studios beendet, wahrscheinlich weil dem Rechner der Speicher ausging.</translation>
    </message>
    <message>
        <location filename="../../studio/workers.py"/>
        <source>{doing} was suspended from outside the studio and has been given up.</source>
        <translation>{doing} wurde von außerhalb des Studios unterbrochen und aufgegeben.</translation>
    </message>
</context>
</TS>

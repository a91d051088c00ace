package org.handrail.planner.sentence;

/** The words of a Spanish sentence about a week; a line is a kind, mostly a value, and the phrases, folded. */
final class SpanishWords {

  private SpanishWords() {}

  static final String TABLE = """
      DAY 1: lunes, lun
      DAY 2: martes, mar
      DAY 3: miercoles, mie, mier, mierc
      DAY 4: jueves, jue, juev
      DAY 5: viernes, vie, vier
      DAY 6: sabado, sabados, sab
      DAY 7: domingo, domingos, dom
      DAY_LETTER 1: l, lu
      DAY_LETTER 2: m, ma
      DAY_LETTER 3: x, mi
      DAY_LETTER 4: j, ju
      DAY_LETTER 5: v, vi
      DAY_LETTER 6: s, sa
      DAY_LETTER 7: d, do
      DAY_GROUP 12345: entre semana, entresemana, dias laborables, dias habiles, dias de semana, dias de trabajo
      DAY_GROUP 67: fin de semana, fines de semana, finde, findes
      DAY_GROUP 1234567: todos los dias, todo los dias, todos dias, cada dia, a diario, diario, diariamente, toda la semana, los 7 dias, los siete dias, 7 dias a la semana, siete dias a la semana
      DAY_GROUP 135: lxv
      DAY_GROUP 12345: lmxjv, lmmjv
      DAY_LEAD: el, los, este, solo este, cada, de, del, d, todos, en, solo, un, la, las, al, por, todo, proximo, proximos, siguiente
      HANDOVER: dejo, dejar, llevo, llevar
      COMPANION: con, para, despues, antes
      MONTH 1: enero, ene
      MONTH 2: febrero, feb
      MONTH 3: marzo
      MONTH 4: abril, abr
      MONTH 5: mayo
      MONTH 6: junio, jun
      MONTH 7: julio, jul
      MONTH 8: agosto, ago
      MONTH 9: septiembre, setiembre, sept, sep
      MONTH 10: octubre, oct
      MONTH 11: noviembre, nov
      MONTH 12: diciembre, dic
      DATE 0: hoy
      DATE 1: manana
      DATE 2: pasado manana
      DATE 7: de hoy en ocho, en una semana
      DATE_UNCLEAR: de aqui a, dentro de, la semana del, semana del, la proxima semana, la semana que viene, a partir del
      FRACTION_OF: de hora, de horas, de dia, de milla, hora, horas, dia, milla
      MONTH_OF: del
      COMING: este, proximo, el proximo, este proximo, solo este, prox, el prox
      DATE_LEAD: dia, el dia, el
      DAY_OF_MONTH: dia
      ORDINAL_OF: piso, grado, paso
      DATE_PART 4: esta noche, hoy en la noche, hoy por la noche
      DATE_PART 2: esta tarde, hoy en la tarde, hoy por la tarde
      DATE_PART 0: esta manana
      EVERY: cada, todas las
      PART_WORD: manana, mananas, tarde, tardes, noche, noches
      OFF: libre, descanso, disponible, nada
      DAY_OFF: libre, libres, descanso, es libre, lo tengo libre, tengo libre, estoy libre, no trabajo
      BUT: pero
      JOB_KIND: medio, media, tiempo, parcial, completo, completa, jornada, turno, de, dia, tarde, noche, manana, primer, segundo, tercer, temporal, fijo, voluntario, voluntaria
      NOT 0: no, nunca, jamas, tampoco, ni
      NOT 1: no puedo, no podemos, no se puede
      EXCEPT: excepto, menos, salvo, menos el, menos los, excepto el, excepto los, salvo el, salvo los, pero no, no, exepto, aparte de
      SOME_WEEKS: cada 15 dias, cada quince dias, cada dos, cada 2, cada otro, primer, segundo, tercer, cuarto, ultimo, primero, primer y tercer, segundo y cuarto, el primer, el segundo, el tercer, el ultimo, un
      COMING_AFTER: que viene, que entra, proximo, siguiente
      SOME_WEEKS_AFTER: cada 15 dias, cada quince dias, cada dos semanas, cada 2 semanas, cada quince dias, cada 15 dias, quincenal, alternos, alterno, si y otro no, del mes, de cada mes, de mes, al mes, una vez al mes, cada mes
      TO: hata, hata las, asta, asta las, a, al, a las, a la, hasta, hasta las, hasta la, hasta el, y, alas, y las
      TO_DAY 2: amartes
      TO_DAY 3: amiercoles
      TO_DAY 4: ajueves
      TO_DAY 5: aviernes
      TO_DAY 6: asabado
      TO_DAY 7: adomingo
      FROM: de, d, des, des las, desde, desde las, desde la, de las, de la, entre, entre las, entre la, del, desde el
      BETWEEN: entre, entre las, entre la
      AFTER: desde, desde las, desde la, a partir de las, a partir de la, a partir de, despues de las, despues de la, despues de, tras las
      UNTIL: hasta, hasta las, hasta la, antes de las, antes de la
      CLOCK_AT: a las, a la, alas, ala, a, sobre las, como a las, como a la, las, tipo
      BY_CLOCK: antes de las, antes de la, por ahi de las
      ENTRY 0: entro a trabajar, entro al trabajo, empiezo a trabajar, comienzo a trabajar, entro, yo entro, entrada, empiezo, comienzo
      ENTRY 1: entra, entran, empieza, comienza
      EXIT 0: salgo, yo salgo, salida, sale, salen, termino, termina, acabo, acaba
      AM: am, a, a m
      PM: pm, p, p m
      OCLOCK: h, hs, hr, hrs, hora, horas, en punto
      MINUTES_AFTER 30: y media, y 1 2
      MINUTES_AFTER 15: y cuarto
      MINUTES_AFTER -15: menos cuarto
      MORNING_WORD: colegio, escuela, guarderia, cole, kinder, preescolar, desayuno, dialisis, metadona, clinica
      EVENING_WORD: cena
      ANY_TIME_WORD: noche, nocturna, nocturno, tarde, despues, recojo, recoger, recoge, recogida, busco, buscar, junta, reunion, partido, practica, concierto, padres
      NOON: 12 md, mediodia, medio dia, medio-dia, el mediodia
      MIDNIGHT: medianoche, media noche
      CLOCK_PART 0: de la manana, dela manana, por la manana, en la manana
      CLOCK_PART 2: de la tarde, dela tarde, por la tarde, en la tarde
      CLOCK_PART 4: de la noche, dela noche, por la noche, en la noche
      CLOCK_PART 5: de la madrugada, de madrugada
      CLOCK_PART 7: del dia, del mediodia
      PART 0: toda la manana, por la manana, en la manana, de la manana, por las mananas, en las mananas, las mananas, de manana, a la manana
      PART 2: toda la tarde, por la tarde, en la tarde, de la tarde, por las tardes, en las tardes, las tardes, a la tarde
      PART 4: toda la noche, por la noche, en la noche, de la noche, por las noches, en las noches, las noches, de noche, a la noche
      PART 5: de madrugada, por la madrugada, en la madrugada, de la madrugada
      PART 6: todo el dia, el dia entero
      PART_BESIDE 2: tarde
      PART_BESIDE 4: noche
      PART_BESIDE 5: madrugada
      PART_AFTER_DAY 0: manana, mananas
      PART_AFTER_DAY 2: tardes
      PART_AFTER_DAY 4: noches
      LENGTH_LEAD: por, durante, por unas, como, dura, duran, tarda
      LENGTH 60: una hora, la hora
      LENGTH 90: una hora y media, hora y media
      LENGTH 75: una hora y cuarto, hora y cuarto
      LENGTH 30: media hora, una media hora
      LENGTH 45: tres cuartos de hora
      HOUR_UNIT: hora, horas
      MINUTE_UNIT: min, mins, minuto, minutos
      AND_HALF 30: y media
      AND_HALF 15: y cuarto
      LENGTH_OF_OTHER: antes, despues, tarde, temprano, de camino, de distancia, de viaje, de manejo, de ida, en bus, en tren, en carro, caminando, a pie, de aqui, de la casa, de almuerzo, de comida, de descanso, a la semana, por semana, al dia, por dia, al mes, cada
      AWAKE_FROM: levanto a las, me levanto a las, levanto alas, me levanto alas, despierto a las, me despierto a las, despierto desde las
      AWAKE_UNTIL: acuesto a las, me acuesto a las, acuesto alas, me acuesto alas, duermo a las, me duermo a las, me voy a dormir a las, a dormir a las, en casa a las, en casa antes de las, en la casa a las, en la casa antes de las, en la cama a las, toque de queda a las, toque de queda
      PLACE_AT: en, cerca de, cerca del, dentro de
      PLACE_LEAD: en, desde, por, via, de
      PLACE_WORD: online, en linea, zoom, virtual, remoto, virtualmente, internet
      HOME_WORD: casa
      NAME_PLACE: trabajo, trabajar, iglesia, escuela, clase, misa, colegio, universidad, corte
      PLACE_STOP: trabajo, tengo, voy, quiero, necesito, yo, tambien, luego, estoy, hago, mi, y, cada, todos, desde
      OF: de, del
      SHORT_WITH: c
      ARTICLE: el, la, los, las, un, una
      HOME_IS: vivo en, vivo en la, yo vivo en, vivo por, vivo cerca de, mi casa esta en, mi casa es, mi casa queda en, mi domicilio es, mi direccion es, soy de, resido en, salgo de, salgo desde, vengo de
      HOME_LABEL: casa, direccion, domicilio, vivo
      HOME_FROM: desde, de
      NUMBER 1: una, un
      NUMBER 2: dos
      NUMBER 3: tres
      NUMBER 4: cuatro
      NUMBER 5: cinco
      NUMBER 6: seis
      NUMBER 7: siete
      NUMBER 8: ocho
      NUMBER 9: nueve
      NUMBER 10: diez
      NUMBER 11: once
      NUMBER 12: doce
      MEETINGS: reuniones, reunion, juntas, junta, reuniones de aa, juntas de aa, reuniones de na, mitines, grupos
      PER_WEEK: por semana, a la semana, semanales, cada semana, esta semana, en la semana, semanal, x semana
      PER_DAY: al dia, por dia, diarias, cada dia, todos los dias
      TRAVEL_LEAD: me muevo, viajo, ando, me transporto, me desplazo, voy, yo voy, yo me muevo
      TRAVEL 0: a pie, caminando, andando
      TRAVEL 1: en bici, en bicicleta, con bici, en mi bici, con mi bici
      TRAVEL 2: en autobus, en bus, en camion, en tren, en metro, en transporte publico, con transporte publico, en guagua, por autobus, por bus, en septa
      TRAVEL 3: en coche, en carro, en auto, en mi coche, en mi carro, en mi auto, manejando, conduciendo
      TRAVEL_ALONE 0: camino, yo camino, ando a pie, voy a pie, voy caminando
      TRAVEL_ALONE 1: bici, bicicleta, voy en bici, ando en bici
      TRAVEL_ALONE 2: autobus, bus, metro, transporte publico, uso el autobus, uso transporte publico, tomo el autobus, tomo el bus, voy en autobus, voy en bus, uso el bus, uso el transporte publico
      TRAVEL_ALONE 3: coche, carro, auto, manejo, conduzco, yo manejo, tengo coche, tengo carro, tengo auto, voy en coche, voy en carro
      AND: y, e, mas
      THEN: luego, y luego, despues, y despues, y tambien, entonces, tambien, y entonces, pero
      ABBREVIATION: av, avda, c, sr, sra, sta, sto, st, dr, lun, mar, mie, jue, vie, sab, dom, hrs, hr
      FILLER: yo, estar, des, hata, asta, tengo, q, que, voy, a, al, el, la, los, las, un, una, mi, mis, de, d, del, en, me, es, son, esta, estoy, soy, hay, quiero, quisiera, necesito, gusta, gustaria, ir, y, e, por, para, con, desde, hasta, entre, cada, todos, todo, tambien, solo, luego, hago, debo, ser, favor, hola, gracias, semana, se, lo, le, vivo, sobre, como, pero, este, esta, alas, h, hs, hrs, horas, hora
      """;
}

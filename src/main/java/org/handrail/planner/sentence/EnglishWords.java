package org.handrail.planner.sentence;

/** The words of an English sentence about a week; a line is a kind, mostly a value, and the phrases, folded. */
final class EnglishWords {

  private EnglishWords() {}

  static final String TABLE = """
      DAY 1: monday, mondays, mon, mons, mo
      DAY 2: tuesday, tuesdays, tue, tues, tu
      DAY 3: wednesday, wednesdays, wed, weds
      DAY 4: thursday, thursdays, thu, thur, thurs, thrs, th
      DAY 5: friday, fridays, fri, fris, fr
      DAY 6: saturday, saturdays, sat, sats, sa
      DAY 7: sunday, sundays, sun, suns, su
      DAY_LETTER 1: m
      DAY_LETTER 2: t
      DAY_LETTER 3: w, we
      DAY_LETTER 4: r
      DAY_LETTER 5: f
      DAY_LETTER 6: s
      DAY_GROUP 12345: weekday, weekdays, week day, week days, work days, workdays, workweek
      DAY_GROUP 67: weekend, weekends, week end, week ends
      DAY_GROUP 1234567: nightly, daily, every day, everyday, each day, all week, all days, 7 days a week, seven days a week, 7 days, all week long
      DAY_GROUP 135: mwf
      DAY_GROUP 13: mw
      DAY_GROUP 24: tth, tuth, tuthu, tr
      DAY_GROUP 12345: mtwthf, mtwrf
      DAY_GROUP 1234: mtwth, mtwr
      DAY_LEAD: on, every, evry, each, the, of, only, any, in, for, this, all, next, coming, upcoming
      HANDOVER: drop, drops, dropping
      COMPANION: with, w, for, to, after, before
      MONTH 1: january, jan
      MONTH 2: february, feb
      MONTH 3: march, mar
      MONTH 4: april, apr
      MONTH 5: may
      MONTH 6: june, jun
      MONTH 7: july, jul
      MONTH 8: august, aug
      MONTH 9: september, sept, sep
      MONTH 10: october, oct
      MONTH 11: november, nov
      MONTH 12: december, dec
      DATE 0: today
      DATE 1: tomorrow, tomorow, tommorow, tommorrow, tmrw
      DATE 2: the day after tomorrow, day after tomorrow
      DATE 7: a week from today, one week from today, a week from now
      DATE 8: a week from tomorrow
      DATE 14: two weeks from today, 2 weeks from today
      DATE_UNCLEAR: a week from, one week from, two weeks from, 2 weeks from, three weeks from, 3 weeks from, the week of, week of, next week, the week after, the weekend of, weekend of
      FRACTION_OF: day, days, mile, miles, hour, hours, block, blocks, time, pay
      COMING: this, next, coming, upcoming, this coming, just this, only this
      DATE_LEAD: the
      ORDINAL_OF: street, st, avenue, ave, av, road, rd, boulevard, blvd, place, floor, grade, step, tradition, district, ward, precinct, shift, week, weekend, month, time, year, monday, mon, tuesday, tue, wednesday, wed, thursday, thu, friday, fri, saturday, sat, sunday, sun
      DATE_PART 3: tonight, tonite, this evening
      DATE_PART 1: this afternoon
      DATE_PART 0: this morning
      EVERY: every, evry, each
      PART_WORD: morning, mornings, afternoon, afternoons, evening, evenings, night, nights
      OFF: off, free, available, nothing
      DAY_OFF: off, free, im off, is off, i am off, i have off, are off, is free, im free
      BUT: but
      JOB_KIND: part, full, half, time, shift, day, night, evening, first, second, third, temp, temporary, seasonal, permanent, volunteer, voluntary, unpaid, paid
      NOT 0: not, no, never, dont, doesnt, didnt, wont, isnt, arent, aint, nope, neither, nor
      NOT 1: not able, not possible
      EXCEPT: except, exept, excluding, but not, other than, apart from, not, not on, except on, except for, but
      SOME_WEEKS: every other, evry other, every second, each other, alternate, alternating, every 2nd, first, second, third, fourth, last, 1 st, 2 nd, 3 rd, 4 th, first and third, second and fourth, 1 st and 3 rd, 2 nd and 4 th, the first, the last, the second, the third
      COMING_AFTER: next, coming up
      SOME_WEEKS_AFTER: every other week, every second week, biweekly, bi weekly, every two weeks, every 2 weeks, of the month, of each month, of every month, a month, once a month, monthly, each month, every month
      TO: to, till, til, until, thru, through, tru, and, up to
      FROM: from, frm, between
      BETWEEN: between
      AFTER: after, from, since, starting, starting at, starting from, beginning at, past
      UNTIL: until, till, til, up to
      CLOCK_AT: at, around, about, round, at around, at about, ca, starts at, start at
      BY_CLOCK: by, by about
      ENTRY 0: start, i start, start work, i start work, begin work, i begin work, begin, i begin, clock in, i clock in, punch in, go in, i go in, come in, i come in
      ENTRY 1: starts, begins
      ENTRY 2: in
      EXIT 0: finish, i finish, finishes, end, ends, get off, i get off, gets off, get out, i get out, gets out, clock out, i clock out, punch out, leave, i leave
      EXIT 2: out, off, done
      AM: am, a, a m
      PM: pm, p, p m
      OCLOCK: oclock, o clock, h, hs, hr, hrs, hours, sharp
      MINUTES_BEFORE 30: half past
      MINUTES_BEFORE 15: quarter past, a quarter past, quarter after
      MINUTES_BEFORE -15: quarter to, a quarter to, quarter of
      MINUTES_AFTER 15: fifteen
      MINUTES_AFTER 30: thirty
      MINUTES_AFTER 45: forty five
      MORNING_WORD: school, preschool, daycare, day care, kindergarten, nursery, breakfast, dialysis, methadone, clinic
      EVENING_WORD: dinner, supper
      ANY_TIME_WORD: night, evening, after, afterschool, pick, picks, picking, pickup, home, meeting, game, games, practice, play, concert, pta
      NOON: noon, midday, noontime, 12 noon, twelve noon
      MIDNIGHT: midnight, 12 midnight
      CLOCK_PART 0: in the morning, in the mornings
      CLOCK_PART 1: in the afternoon, in the afternoons
      CLOCK_PART 3: in the evening, in the evenings
      CLOCK_PART 4: at night, in the night, at nights
      PART 0: all morning, in the morning, in the mornings, mornings
      PART 1: all afternoon, in the afternoon, in the afternoons, afternoons
      PART 3: all evening, in the evening, in the evenings, evenings
      PART 4: all night, at night, in the night, at nights, nights, overnight
      PART 6: all day, all day long, the whole day, whole day
      PART_BESIDE 0: morning, mornin, mornig, mornign, moring
      PART_BESIDE 1: afternoon
      PART_BESIDE 3: evening
      PART_BESIDE 4: night, nite
      LENGTH_LEAD: for, for about, for around, about, lasting, lasts, it lasts, takes, it takes
      LENGTH 60: an hour, a hour, an hr, full hour
      LENGTH 90: an hour and a half, a hour and a half, hour and a half, one and a half hours, one and a half hour, 1 and a half hours, an hour an a half, an hour and half
      LENGTH 75: an hour and a quarter, an hour and fifteen
      LENGTH 30: half an hour, half hour, a half hour, half a hour, half an hr
      LENGTH 150: two and a half hours, 2 and a half hours
      LENGTH 45: three quarters of an hour
      HOUR_UNIT: hour, hours
      MINUTE_UNIT: min, mins, minute, minutes, minuets
      AND_HALF 30: and a half, an a half, and half
      AND_HALF 15: and a quarter
      LENGTH_OF_OTHER: away, early, earlier, late, later, before, after, ahead, ago, from, drive, ride, walk, commute, trip, way, each way, there, lunch, break, off, a week, per week, a day, per day, a month, apart
      AWAKE_FROM: up at, up by, up from, get up at, i get up at, wake up at, i wake up at, wake up by, wake at, awake at, awake from, im up at, up around
      AWAKE_UNTIL: home by, back home by, back by, in bed by, in bed at, bed by, bed at, to bed at, to bed by, go to bed at, i go to bed at, asleep by, sleep at, i sleep at, go to sleep at, lights out at, curfew at, curfew is at, curfew is, curfew
      PLACE_AT: at, in, near, inside, out in, over at, over in, down at, out of, around
      PLACE_LEAD: at, in, from, on, via, by, over, through
      PLACE_WORD: online, zoom, remote, remotely, virtual, virtually, google meet, on line
      HOME_WORD: home
      NAME_PLACE: work, church, school, class, college, practice, rehab, court, temple, mass
      PLACE_STOP: i, im, ive, ill, we, work, working, then, also, by, every, each, from, daily, football, my
      OF: of
      SHORT_WITH: w
      ARTICLE: the, a, an
      HOME_IS: i live in, i live at, i live on, i live near, live in, live at, living in, living at, im living in, i stay in, i stay at, i am staying at, im staying at, im from, i am from, home is, home is in, home is at, my home is, my home is in, my home is at, home at, home in, my house is in, my house is at, my address is, address is, based in, im based in, coming from, starting from, start from
      HOME_LABEL: home, address, i live, base
      HOME_FROM: from
      NUMBER 1: one
      NUMBER 2: two
      NUMBER 3: three
      NUMBER 4: four
      NUMBER 5: five
      NUMBER 6: six
      NUMBER 7: seven
      NUMBER 8: eight
      NUMBER 9: nine
      NUMBER 10: ten
      NUMBER 11: eleven
      NUMBER 12: twelve
      MEETINGS: meetings, meeting, mtgs, mtg, aa meetings, na meetings, aa meeting, na meeting, al anon meetings, ca meetings, more meetings, recovery meetings, of meetings
      PER_WEEK: a week, per week, each week, every week, weekly, this week, in a week, a wk, per wk, week
      PER_DAY: a day, per day, each day, every day, daily
      TRAVEL_LEAD: commute, i commute, travel, i travel, get around, i get around, getting around, go
      TRAVEL 0: on foot, by foot, by walking
      TRAVEL 1: by bike, by bicycle, on my bike, on a bike, with my bike
      TRAVEL 2: by bus, by train, by subway, by transit, by public transit, by public transport, by public transportation, by septa, by trolley, on the bus, by metro
      TRAVEL 3: by car, by truck, in my car, with my car
      TRAVEL_ALONE 0: walk, walking, i walk, i am walking, im walking, i walk everywhere, no car i walk
      TRAVEL_ALONE 1: bike, biking, i bike, cycling, i cycle, bicycle, i ride a bike, i ride my bike, i bike everywhere
      TRAVEL_ALONE 2: bus, train, transit, public transit, public transport, public transportation, septa, subway, i take the bus, i take the train, i take transit, i take public transit, i use transit, i use public transit, i use public transportation, i ride the bus, take the bus, ride the bus, i take septa, i use septa
      TRAVEL_ALONE 3: car, drive, driving, i drive, i have a car, i am driving, im driving, i got a car, i drive everywhere, have a car
      AND: and, n, an, plus
      THEN: then, and then, after that, afterwards, and after that, and also, also
      ABBREVIATION: st, ave, av, mt, dr, rd, blvd, ft, mr, mrs, ms, mon, tue, tues, wed, weds, thu, thur, thurs, fri, sat, sun, hrs, hr
      FILLER: i, w, hav, frm, im, ive, id, ill, am, is, are, was, we, have, has, had, got, gotta, do, does, go, goes, going, get, need, needs, want, wants, would, like, can, usually, normally, also, there, it, its, at, the, a, an, my, me, our, on, in, to, please, for, of, by, from, with, per, so, every, each, attend, attending, about, around, and, then, but, that, this, will, be, being, until, till, after, o, just, only, week, every week, weekly, starting, starts, start, between, near, hi, hello, thanks, through, thru, before, via, evry
      """;
}

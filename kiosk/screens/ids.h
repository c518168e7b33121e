// The kiosk's names in the UI tree (--ui-tree FILE): stable, language-free, relied upon by tests,
// the guided tour and assistive tools. Never rename one.
//
// screens: starting pairing out_of_order welcome category household.building household.unit
//   household.room describe danger ask urgent neighbours contact confirm printing done status
//   status.tail status.result status.act staff.gate staff
//
// everywhere: language.zh_CN language.zh_TW language.en, nav.back nav.home nav.next, reading.large,
// reach.low, speech, offline,
//   emergency (the red banner), toast; over any screen, whose id stays: idle.continue, and the
//   glass around it idle.<above|left|right|below>
// welcome:    welcome.register welcome.repair welcome.status calling.<i> notice.<i>
// category:   category.<repair|complaint|service|inquiry|after_sales|suggestion|praise|other>
// household:  household.building.<b> household.unit.<u> household.room.<r> household.none
// household.typed describe:   describe.text describe.chip.<n> danger:     danger.yes danger.no
// danger.sign.<id> ask:        ask.<choice> ask.price.<n> ask.words urgent:     urgent.advice
// urgent.phone nav.next neighbours: neighbours.words neighbours.join neighbours.own contact:
// contact.phone contact.name contact.surname.<n> contact.title.<mr|ms> contact.skip the pad:    see
// kiosk/panel/input_panel.h confirm:    confirm.<category|household|text|danger|contact>
// confirm.waiting confirm.drop_off
//             confirm.fault confirm.submit
// printing:   printing.number printing.state
// done:       done.number done.token done.qr done.slip_state done.next_step done.finish
// status:     status.input status.search status.fault
// tail:       status.tail status.search status.fault
// result:     status.number status.state status.due status.reason status.line status.step.<n>
//             status.deed own.<urge|add_note|cancel|confirm|rate|leave_incident> own.reprint
//             done.finish
// act:        own.choice.<n> own.note own.fault nav.next
// pairing:    pairing.digits pairing.fault pairing.retry
// broken:     out_of_order.code
// staff.gate: staff.pin staff.fault staff.leave and the pad
// staff:      staff.test_print staff.paper staff.pair staff.quieter staff.louder staff.test_sound
//             staff.darker staff.brighter staff.restart staff.close staff.leave staff.told
//             staff.log.<n>
#pragma once

// The kiosk's names in the UI tree (--ui-tree FILE): stable, language-free, relied upon by tests,
// the guided tour and assistive tools. Never rename one.
//
// screens: starting pairing out_of_order welcome category household.building household.unit
//   household.room describe danger contact confirm printing done status status.result staff.gate
//   staff
//
// everywhere: language.zh_CN language.zh_TW language.en, nav.back nav.home nav.next, reading.large,
// reach.low, speech, offline,
//   emergency (the red banner), toast; over any screen, whose id stays: idle.continue, and the
//   glass around it idle.<above|left|right|below>
// welcome:    welcome.register welcome.status calling.<i> notice.<i>
// category:   category.<repair|complaint|service|inquiry|after_sales|suggestion|praise|other>
// household:  household.building.<b> household.unit.<u> household.room.<r> household.none
// describe:   describe.text describe.chip.<n>
// danger:     danger.yes danger.no
// contact:    contact.phone contact.name contact.surname.<n> contact.title.<mr|ms> contact.skip
// the pad:    see kiosk/panel/input_panel.h
// confirm:    confirm.<category|household|text|danger|contact> confirm.waiting confirm.drop_off
//             confirm.fault confirm.submit
// printing:   printing.number printing.state
// done:       done.number done.token done.qr done.slip_state done.next_step done.finish
// status:     status.input status.search status.fault
// result:     status.number status.state status.due status.step.<n> done.finish
// pairing:    pairing.digits pairing.fault pairing.retry
// broken:     out_of_order.code
// staff.gate: staff.pin staff.fault staff.leave and the pad
// staff:      staff.test_print staff.paper staff.pair staff.quieter staff.louder staff.test_sound
//             staff.darker staff.brighter staff.restart staff.close staff.leave staff.told
//             staff.log.<n>
#pragma once

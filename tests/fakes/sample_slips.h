// Slips for tests, benches and pictures in three languages; every name, number and phone is made
// up.
#pragma once

#include "app/core/slip_content.h"

namespace huiyin::fakes {

inline SlipContent chinese_slip() {
  SlipContent slip;
  slip.language = "zh_CN";
  slip.office_name = "翠湖花园物业服务中心";
  slip.title = "排队单";
  slip.number_label = "您的号码";
  slip.number = "A012";
  slip.lines = {{"事项", "报修 · 房屋渗漏水"},
                {"时间", "2026-11-22 14:05"},
                {"业主", "王** 3栋1单元1502"},
                {"前面", "2 位"},
                {"答复", "今天 14:35 前"}};
  slip.next_step = "请在大厅等候叫号，维修人员会先与您约定上门时间。";
  slip.qr_text = "HTTPS://Q.EXAMPLE.CN/T/7K3M9QXA2FHP";
  slip.token = "7K3M9QXA2FHP";
  slip.qr_caption = "扫一扫，随时查进度";
  slip.footer = {"服务电话 020-5550 0123", "每天 8:30 - 17:30"};
  return slip;
}

inline SlipContent traditional_slip() {
  SlipContent slip = chinese_slip();
  slip.language = "zh_TW";
  slip.office_name = "翠湖花園物業服務中心";
  slip.title = "登記回執";
  slip.banner = "急修";
  slip.number_label = "您的號碼";
  slip.number = "A013";
  slip.lines = {{"事項", "報修 · 房屋滲漏水"},
                {"時間", "2026-11-22 14:05"},
                {"業主", "吉𠮷 㐂** 3棟1單元1502"},
                {"回覆", "今天 14:20 前"}};
  slip.next_step = "已通知維修部門，請保持電話暢通。";
  slip.qr_caption = "掃一掃，隨時查進度";
  slip.footer = {"服務電話 020-5550 0123", "每天 8:30 - 17:30"};
  return slip;
}

inline SlipContent english_slip() {
  SlipContent slip = chinese_slip();
  slip.language = "en";
  slip.office_name = "Emerald Lake Garden Property Service Centre";
  slip.title = "Queue ticket";
  slip.banner = "Reprint 1";
  slip.reprint = 1;
  slip.number_label = "Your number";
  slip.number = "A014";
  slip.lines = {{"Matter", "Repair, water leaking through the ceiling"},
                {"Time", "2026-11-22 14:05"},
                {"Owner", "W***, Building 3, Unit 1, Room 1502"},
                {"Ahead of you", "2 people"},
                {"Answer by", "today 14:35"}};
  slip.next_step = "Please wait in the lobby until your number is called.";
  slip.qr_caption = "Scan to see the progress";
  slip.footer = {"Service phone 020-5550 0123", "Daily 8:30 - 17:30"};
  return slip;
}

}  // namespace huiyin::fakes

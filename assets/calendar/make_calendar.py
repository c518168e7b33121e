#!/usr/bin/env python3
"""Makes cn.toml from the npm package chinese-days (MIT, LICENSE.chinese-days):

    npm pack chinese-days@1.5.7 && tar xzf chinese-days-1.5.7.tgz
    ./make_calendar.py package/dist/chinese-days.json > cn.toml
"""
import datetime
import json
import sys

# Too long for a line of a reckoning.
SHORT = {"中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日": "抗战胜利70周年"}

HEAD = """\
# Public holidays and make-up working days (调休) of mainland China, {first}–{last}.
# Made by make_calendar.py from the npm package chinese-days 1.5.7 (MIT, LICENSE.chinese-days).
# A site replaces it without a new build: huiyin import calendar FILE --site DIR.

# Until here the holidays are known; what falls due later is shown as provisional.
covered = ["{first}-01-01", "{last}-12-31"]
# The working days of a week without holidays.
week = ["mon", "tue", "wed", "thu", "fri"]
"""


def name_of(value):
    name = value.split(",")[1]
    return SHORT.get(name, name)


def runs(days):
    """Days in a row with one name, as "FIRST..LAST NAME" or "DAY NAME"."""
    out = []
    for day in sorted(days):
        name = days[day]
        date = datetime.date.fromisoformat(day)
        if out and out[-1][2] == name and date - out[-1][1] == datetime.timedelta(days=1):
            out[-1][1] = date
        else:
            out.append([date, date, name])
    return [f"{a} {n}" if a == b else f"{a}..{b} {n}" for a, b, n in out]


def main():
    data = json.load(open(sys.argv[1], encoding="utf-8"))
    kinds = {"holidays": data["holidays"], "workdays": data["workdays"]}
    years = sorted({day[:4] for days in kinds.values() for day in days})
    print(HEAD.format(first=years[0], last=years[-1]), end="")
    for year in years:
        print(f"\n[{year}]")
        for kind, days in kinds.items():
            rows = runs({d: name_of(v) for d, v in days.items() if d[:4] == year})
            print(f"{kind} = [")
            for row in rows:
                print(f'  "{row}",')
            print("]")


main()

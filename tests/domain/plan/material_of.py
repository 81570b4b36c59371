"""Material for plans of an invented person, in English and in Arabic, and nearly none."""

from __future__ import annotations

from datetime import date, timedelta

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.plan.material import (
    ApplicationRecord,
    LessonMaterial,
    Material,
    PostingDay,
    PostingMaterial,
    SaidMaterial,
    SkillMaterial,
)
from careerjournal.domain.posting import Channel, Period, PostingGoal, Tally
from careerjournal.domain.profile import Goal, Profile
from careerjournal.domain.setbacks import Debrief, Feedback, Skill
from careerjournal.domain.stages import Stage
from careerjournal.domain.today import ActionToDo, UpcomingInterview

DAY = date(2026, 11, 21)

RECORD = ApplicationRecord(
    furthest=(
        (Stage.WISHLIST, 6),
        (Stage.APPLIED, 74),
        (Stage.SCREENING, 18),
        (Stage.INTERVIEW, 13),
        (Stage.OFFER, 1),
    ),
    under_way=9,
    endings=((Stage.REJECTED, 61), (Stage.NO_REPLY, 36)),
    interviews=17,
    first_on=date(2026, 6, 2),
    last_on=date(2026, 11, 20),
)


def action(number: int, title: str, due: date | None, origin: Origin = Origin.OWN, of: int | None = None) -> Action:
    """Make an open action."""
    return Action(id=number, title=title, due_on=due, origin=origin, origin_id=of, made_on=date(2026, 11, 1))


def rich() -> Material:
    """Make the material of the pictures: a search of half a year in English."""
    lessons = [
        ("Show work in the first minute", "They saw the portfolio at the end", "Lumen Books", "Content lead"),
        ("Name a number", "What did the newsletter do for visits?", "Harbour Museum", "Editor"),
        ("Ask before guessing", "Two of my three guesses were wrong once I asked.", "Pelican Radio", "Audience editor"),
        ("Send the short cover letter", "", "Café Zürich & Søn", "Copywriter"),
    ]
    nows = [
        "one case stands on page one",
        "a one-page report of last year’s figures",
        "one question to each person",
        "",
    ]
    debriefs = tuple(
        LessonMaterial(
            debrief=Debrief(
                id=number,
                application_id=number,
                facts=(fact,) if fact else (),
                reasons=("portfolio", "figures") if number % 2 else ("portfolio",),
                lesson=lesson,
                started_on=date(2026, 11, 12) - timedelta(days=17 * number),
            ),
            company=company,
            role=role,
            ended_on=date(2026, 11, 11) - timedelta(days=17 * number),
            actions=(action(20 + number, nows[number - 1], date(2026, 12, 1)),) if nows[number - 1] else (),
        )
        for number, (lesson, fact, company, role) in enumerate(lessons, start=1)
    )
    skills = (
        ("Reporting with figures", 2, 4, "Course, then one report a month", date(2027, 1, 31), 3),
        ("Presenting on video", 3, 4, "Record three short talks", date(2027, 1, 15), 2),
        ("Public-sector budgets", 1, 3, "Two talks with Mara Lindt", date(2026, 12, 10), 1),
    )
    skilled = tuple(
        SkillMaterial(
            skill=Skill(id=number, name=name, level_now=now, level_wanted=wanted, named_on=date(2026, 9, 1)),
            pointed_to=pointed,
            actions=(action(30 + number, step, by, Origin.SKILL, number),),
        )
        for number, (name, now, wanted, step, by, pointed) in enumerate(skills, start=1)
    )
    todo = [known.actions[0] for known in skilled]
    todo.append(action(40, "Portfolio: one case on page one", date(2026, 11, 18)))
    todo.append(action(41, "Read the museum’s annual report", None))
    return Material(
        profile=Profile(
            name="Lina Marek",
            role_sought="Content lead in a museum or a public library",
            vision="I want to make quiet institutions worth following: fewer words, better told, for people who would "
            "never have walked in.",
        ),
        goals=(
            Goal(
                id=1,
                what="Lead the content of a house with a public purpose",
                measure="A signed contract with at least two days a week of own editorial work",
                by=date(2027, 9, 1),
            ),
            Goal(
                id=2,
                what="Have six talks with people who do the work",
                measure="Six notes in this journal",
                by=date(2027, 1, 31),
                position=1,
            ),
        ),
        record=RECORD,
        lessons=debriefs,
        feedback=(
            SaidMaterial(
                feedback=Feedback(
                    id=1,
                    application_id=1,
                    person="Ines Roth",
                    received_on=date(2026, 11, 9),
                    words="We liked you, and we only saw your portfolio at the end.",
                ),
                company="Lumen Books",
            ),
            SaidMaterial(
                feedback=Feedback(
                    id=2,
                    person="Mara Lindt",
                    about="My talk on newsletters",
                    received_on=date(2026, 10, 2),
                    words="Clear, warm, and five minutes too long.",
                )
            ),
        ),
        skills=skilled,
        actions=tuple(ActionToDo(action=known, came_from="") for known in todo),
        interviews=(
            UpcomingInterview(
                application_id=2,
                company="Harbour Museum",
                role="Editor",
                on=date(2026, 11, 24),
                at=None,
                round=2,
                name="",
                note="",
            ),
        ),
        posting=(
            posting(1, "LinkedIn", 2, Period.WEEK, Tally(held=9, judged=11, let_go=1)),
            posting(2, "Mastodon", 3, Period.WEEK, Tally(held=7, judged=12, let_go=0)),
            posting(3, "Newsletter", 1, Period.MONTH, Tally(held=2, judged=3, let_go=0)),
        ),
        calendar=calendar(),
        posts=111,
        first_post_on=date(2026, 8, 29),
        last_post_on=date(2026, 11, 20),
    )


def calendar() -> tuple[PostingDay, ...]:
    """Make half a year of days up to the day of the plan, a week of them rested."""
    first = DAY - timedelta(days=7 * 25 + DAY.weekday())
    return tuple(
        PostingDay(
            on=first + timedelta(days=number),
            count=(number * 7 % 11 == 0) + (number * 5 % 13 == 0) + 2 * (number % 31 == 0),
            is_rested=70 <= number < 77,
        )
        for number in range((DAY - first).days + 1)
    )


def strengths() -> tuple[tuple[date, float], ...]:
    """Make the strength after each of twelve weeks."""
    return tuple((DAY - timedelta(days=6 + 7 * (11 - week)), 1 - 0.8**week * 0.9) for week in range(12))


def posting(number: int, name: str, target: int, period: Period, tally: Tally) -> PostingMaterial:
    """Make a running posting goal."""
    goal = PostingGoal(id=number, channel_id=number, target=target, period=period, starts_on=date(2026, 8, 24))
    return PostingMaterial(
        channel=Channel(id=number, name=name), goal=goal, tally=tally, strengths=strengths() if number == 1 else ()
    )


def arabic() -> Material:
    """Make the material of a search in Arabic, with Latin names and figures in it."""
    first = LessonMaterial(
        debrief=Debrief(
            id=1,
            application_id=1,
            facts=("لم يروا ملف الأعمال إلا في نهاية المقابلة.",),
            reasons=("ملف الأعمال",),
            lesson="أعرض أعمالي في الدقيقة الأولى",
            started_on=date(2026, 11, 10),
        ),
        company="دار المرفأ",
        ended_on=date(2026, 11, 9),
        actions=(action(21, "وضع مشروع واحد في الصفحة الأولى", date(2026, 12, 1)),),
    )
    second = LessonMaterial(
        debrief=Debrief(
            id=2,
            application_id=2,
            facts=("سألوا عن أثر النشرة في عدد الزوار.",),
            reasons=("ملف الأعمال", "الأرقام"),
            lesson="أذكر رقمًا واحدًا واضحًا",
            started_on=date(2026, 10, 3),
        ),
        company="Lumen Books",
        ended_on=date(2026, 10, 2),
        actions=(action(22, "تقرير من صفحة واحدة عن أرقام 2025", None),),
    )
    skills = (
        ("كتابة التقارير بالأرقام", 2, 4, "دورة ثم تقرير كل شهر", date(2027, 1, 31)),
        ("العرض المصور", 3, 4, "تسجيل ثلاث كلمات قصيرة", date(2027, 1, 15)),
        ("Excel وPower BI", 1, 3, "جلستان مع Mara Lindt", date(2026, 12, 10)),
    )
    skilled = tuple(
        SkillMaterial(
            skill=Skill(id=number, name=name, level_now=now, level_wanted=wanted, named_on=date(2026, 9, 1)),
            pointed_to=1,
            actions=(action(30 + number, step, by, Origin.SKILL, number),),
        )
        for number, (name, now, wanted, step, by) in enumerate(skills, start=1)
    )
    todo = [known.actions[0] for known in skilled]
    todo.append(action(41, "قراءة التقرير السنوي للمتحف", None))
    return Material(
        profile=Profile(
            name="لينا مراد",
            role_sought="مسؤولة محتوى في متحف أو مكتبة عامة",
            vision="أريد أن أجعل المؤسسات الهادئة جديرة بالمتابعة: كلمات أقل، تُروى أفضل، لمن لم يكن ليدخلها قط.",
        ),
        goals=(
            Goal(
                id=1,
                what="قيادة المحتوى في مؤسسة ذات رسالة عامة",
                measure="عقد موقّع فيه يومان في الأسبوع على الأقل للعمل التحريري",
                by=date(2027, 9, 1),
            ),
        ),
        record=RECORD,
        lessons=(first, second),
        feedback=(
            SaidMaterial(
                feedback=Feedback(
                    id=1,
                    application_id=1,
                    received_on=date(2026, 11, 9),
                    words="أعجبتنا، ولم نرَ أعمالك إلا في النهاية.",
                ),
                company="دار المرفأ",
            ),
        ),
        skills=skilled,
        actions=tuple(ActionToDo(action=known, came_from="") for known in todo),
        interviews=(
            UpcomingInterview(
                application_id=2,
                company="متحف الميناء",
                role="",
                on=date(2026, 11, 24),
                at=None,
                round=2,
                name="",
                note="",
            ),
        ),
        posting=(
            posting(1, "LinkedIn", 2, Period.WEEK, Tally(held=9, judged=11, let_go=1)),
            posting(2, "النشرة البريدية", 1, Period.MONTH, Tally(held=2, judged=3, let_go=0)),
        ),
        calendar=calendar(),
        posts=111,
        first_post_on=date(2026, 8, 29),
        last_post_on=date(2026, 11, 20),
    )


def scant() -> Material:
    """Make the material of a journal in its first days."""
    return Material(
        profile=Profile(name="Lina Marek"),
        record=ApplicationRecord(
            furthest=((Stage.APPLIED, 2), (Stage.INTERVIEW, 1)),
            under_way=3,
            interviews=1,
            first_on=date(2026, 11, 16),
            last_on=date(2026, 11, 20),
        ),
    )

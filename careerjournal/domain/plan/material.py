"""What the journal hands over for a plan: the record in values and numbers, read on one day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careerjournal.domain.actions import Action
from careerjournal.domain.applications import Standing
from careerjournal.domain.dependence import Dependence, dependence
from careerjournal.domain.experiments import Experiment
from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.domain.following import Followed
from careerjournal.domain.insights.flows import Search
from careerjournal.domain.kept_plans import Rewording
from careerjournal.domain.offers import Criterion
from careerjournal.domain.own_stages import OwnStage
from careerjournal.domain.posting import Channel, PostingGoal, Tally
from careerjournal.domain.profile import CareerPath, Goal, Profile
from careerjournal.domain.setbacks import Debrief, Feedback, Skill, SkillLevel, SkillStep
from careerjournal.domain.stages import ENDINGS, UNDER_WAY, WAY, Stage
from careerjournal.domain.today import ActionToDo, UpcomingInterview


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationRecord:
    """All applications outside the trash, in numbers. `furthest` counts each once, by the furthest stage it reached.

    `first_on` and `last_on` are the first and latest day of any event that lies not after the day of reading.
    """

    furthest: tuple[tuple[Stage, int], ...] = ()
    under_way: int = 0
    endings: tuple[tuple[Stage, int], ...] = ()
    interviews: int = 0
    first_on: date | None = None
    last_on: date | None = None

    @property
    def total(self) -> int:
        """Give the number of applications, the wishlist included."""
        return sum(count for _, count in self.furthest)

    @property
    def sent(self) -> int:
        """Give the number of applications that were sent: all that got further than the wishlist."""
        return self.reached(Stage.APPLIED)

    def reached(self, stage: Stage) -> int:
        """Give the number of applications that got as far as a stage on the way, or further."""
        least = WAY.index(stage)
        return sum(count for other, count in self.furthest if WAY.index(other) >= least)


def record_of(
    standings: Iterable[Standing], first_on: date | None = None, last_on: date | None = None
) -> ApplicationRecord:
    """Count standings into a record; each is counted once, by the furthest stage it reached."""
    known = list(standings)
    furthest = Counter(standing.furthest for standing in known)
    endings = Counter(standing.stage for standing in known if standing.stage in ENDINGS)
    return ApplicationRecord(
        furthest=tuple((stage, furthest[stage]) for stage in WAY if furthest[stage]),
        under_way=sum(standing.stage in UNDER_WAY for standing in known),
        endings=tuple((stage, endings[stage]) for stage in Stage if endings[stage]),
        interviews=sum(standing.interviews for standing in known),
        first_on=first_on,
        last_on=last_on,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonMaterial:
    """A debrief with the application it looks back at, and the actions (open or done) that came of it."""

    debrief: Debrief
    company: str
    role: str = ""
    ended_on: date | None = None
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidMaterial:
    """A piece of feedback with the application it belongs to (empty where none), and the actions that came of it."""

    feedback: Feedback
    company: str = ""
    role: str = ""
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillStepMaterial:
    """A step to grow a skill, and the day on which it was done: its thing to do's, where it was put on that list."""

    step: SkillStep
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillMaterial:
    """A skill to grow, how many debriefs and pieces of feedback point to it, its open actions by day, its history.

    `steps` are in the person's order.
    """

    skill: Skill
    pointed_to: int = 0
    actions: tuple[Action, ...] = ()
    history: tuple[SkillLevel, ...] = ()
    steps: tuple[SkillStepMaterial, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingMaterial:
    """A posting goal that runs, its channel, how its finished periods went, and all posts made on the channel."""

    channel: Channel
    goal: PostingGoal
    tally: Tally
    posts: int = 0
    strengths: tuple[tuple[date, float], ...] = ()
    """The last day of each finished period, and the strength after it (0 to 1), earliest first."""


CALENDAR_WEEKS = 26
"""How far the calendar of posting looks back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingDay:
    """A day of the calendar: how much was posted on all channels together, and whether they all rested."""

    on: date
    count: int
    is_rested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExperimentMaterial:
    """An experiment with a kind of content, where it is made, and how many tries were made."""

    experiment: Experiment
    channel: str = ""
    made: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmiredCompany:
    """A company that one would like to work for, and how many applications went there."""

    name: str
    applications: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPlan:
    """How the search is meant to go: what matters, where one would like to work, the week's numbers, the pauses.

    `criteria` are those that were given a weight, last on the worksheet `fit_sheet`; `pauses` are the one that holds
    and those ahead.
    """

    criteria: tuple[Criterion, ...] = ()
    admired: tuple[AdmiredCompany, ...] = ()
    fit_sheet: int | None = None
    goal: SearchGoal | None = None
    pauses: tuple[Pause, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamSheet:
    """A filled worksheet of somebody who leads a team: its form, and the answers that count, by question."""

    worksheet_id: int
    form: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenStep:
    """A step of a guide that the person put into the plan, and the day on which it was done (None while open)."""

    guide: str
    step: str
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillMaterial:
    """What a drill came to: the channel that was thought gone, the first steps, what it showed, when it is repeated."""

    worksheet_id: int
    gone: str
    on: date
    steps: tuple[str, ...] = ()
    learnt: str = ""
    repeat_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelOnMap:
    """A channel of the map: whether it is one's own, the people it reaches (None where not counted), where it leads.

    `leads_to` names every channel that it leads to, `ways` gives the ids of those that are on the map.
    """

    name: str
    is_own: bool
    people: int | None = None
    leads_to: tuple[str, ...] = ()
    id: int = 0
    ways: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelSafety:
    """How the people reached and the applications lie on channels and sources, and the latest drill."""

    reach: Dependence
    applications: Dependence
    own_routes: tuple[str, ...] = ()
    drill: DrillMaterial | None = None
    channels: tuple[ChannelOnMap, ...] = ()


NO_CHANNELS = ChannelSafety(reach=dependence(()), applications=dependence(()))
NOBODY = Profile()
NO_RECORD = ApplicationRecord()
NO_SEARCH_PLAN = SearchPlan()
NO_FLOWS = Search(sources=(), flows=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that a plan is made of, as the journal stood on one day.

    Debriefs are those with something written in them, feedback that which was received; both latest first. `actions`
    are all open ones, earliest day first, those without a day last; `interviews` are today's and later ones. `posts`
    counts the posts on all channels, those without a goal too. `steps` are in the order of the guides. `own_texts` is
    what the person says in each section, by its key; `team` the latest worksheet of each form, and every check-in.
    """

    profile: Profile = NOBODY
    goals: tuple[Goal, ...] = ()
    record: ApplicationRecord = NO_RECORD
    lessons: tuple[LessonMaterial, ...] = ()
    feedback: tuple[SaidMaterial, ...] = ()
    skills: tuple[SkillMaterial, ...] = ()
    actions: tuple[ActionToDo, ...] = ()
    interviews: tuple[UpcomingInterview, ...] = ()
    posting: tuple[PostingMaterial, ...] = ()
    posts: int = 0
    first_post_on: date | None = None
    last_post_on: date | None = None
    steps: tuple[ChosenStep, ...] = ()
    own_stages: tuple[OwnStage, ...] = ()
    safety: ChannelSafety = NO_CHANNELS
    strengths: tuple[Skill, ...] = ()
    rewordings: tuple[Rewording, ...] = ()
    paths: tuple[CareerPath, ...] = ()
    flows: Search = NO_FLOWS
    search: SearchPlan = NO_SEARCH_PLAN
    experiments: tuple[ExperimentMaterial, ...] = ()
    followed: tuple[Followed, ...] = ()
    team: tuple[TeamSheet, ...] = ()
    own_texts: tuple[tuple[str, str], ...] = ()
    calendar: tuple[PostingDay, ...] = ()

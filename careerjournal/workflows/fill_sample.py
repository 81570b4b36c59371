"""Fill a new journal with the sample: half a year of an invented person's search, told around today."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.changes import Changes
from careerjournal.domain.offer_weighing import BUILT_IN as OFFERED
from careerjournal.domain.progress import Progress, unseen
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.workflows.sample_calendar import SampleCalendar
from careerjournal.workflows.sample_channels import SampleExperiment, SampleMapped, SamplePresence
from careerjournal.workflows.sample_posting import SampleChannel
from careerjournal.workflows.sample_record import Kept, Reference, SampleRecord
from careerjournal.workflows.sample_search import SampleSearch
from careerjournal.workflows.sample_stages import SampleStage
from careerjournal.workflows.sample_story import SampleStory, read_story, sample_files, week_start_of


def fill_sample(journal: Journal, language: str, today: date, progress: Progress = unseen) -> None:
    """Write the sample into a new journal through its verbs, as if it had been typed.

    The same day, zone and language give the same journal. `progress` hears the records kept and their number.
    Raises SampleError, before anything is written, where the sample's data is not as it must be.
    """
    facts, words = sample_files(language)
    calendar = SampleCalendar(today=today, zone=journal.zone(), week_start=week_start_of(facts))
    _Filling(journal, read_story(facts, words, calendar), progress).run()


class _Filling:
    """Keeps the story's records one after another and remembers the ids they were given."""

    def __init__(self, journal: Journal, story: SampleStory, progress: Progress) -> None:
        self._journal = journal
        self._story = story
        self._progress = progress
        self._ids: dict[Reference, int] = {}
        self._channels: dict[str, int] = {}
        self._done = 0
        self._total = _size(story)

    def run(self) -> None:
        """Keep everything, each record after those that it points to."""
        story, journal = self._story, self._journal
        self._count(journal.profile.keep(story.profile))
        for sample in story.applications:
            self._ids[sample.own] = self._count(journal.applications.log(sample.application, sample.events))
        for stage in story.stages:
            self._keep_stage(stage)
        self._keep_skills()
        self._keep(story.debriefs, self._keep_debrief)
        self._keep(story.feedback, journal.setbacks.keep_feedback)
        self._keep(story.goals, journal.profile.keep_goal)
        self._keep(story.actions, journal.actions.keep)
        for channel in story.channels:
            self._keep_channel(channel)
        self._keep_presence(story.presence)
        self._keep_post_drafts()
        for sheet in story.worksheets:
            channel_id = self._channels.get(sheet.channel)
            begun = journal.worksheets.begin(
                sheet.form, channel_id=channel_id, answers=sheet.answers, on=sheet.begun_on
            )
            self._count(begun)
        self._keep_search(story.search)
        self._keep_belongings()
        self._keep(story.diary, journal.diary.keep)
        self._keep_plan()

    def _keep_plan(self) -> None:
        """Keep what the plan says in the person's own words, and how much each criterion of fit matters."""
        plan, journal = self._story.plan, self._journal
        for path in plan.paths:
            self._count(journal.career_paths.keep(path))
        for one in plan.steps:
            action_id = self._ids[one.action] if one.action is not None else None
            step = replace(one.step, skill_id=self._ids[one.skill], action_id=action_id)
            self._count(journal.skill_steps.keep(step))
        for section, words in plan.texts.items():
            self._count(journal.section_texts.keep(section, words))
        weighed = {one.built_in: one for one in journal.fit.criteria() if one.built_in}
        for key, weight in plan.fit_weights.items():
            self._count(journal.fit.keep_criterion(replace(weighed[key], weight=weight)))

    def _keep_skills(self) -> None:
        """Keep the skills, each with the levels it was judged at, and the strengths."""
        story, topic = self._story, self._journal.setbacks
        levels = dict(story.skill_levels)
        for record in story.skills:
            skill = record.resolved(self._ids)
            judged = levels.get(record.own, ())
            for level, on in judged:
                own_id = self._count(topic.keep_skill(replace(skill, level_now=level), on=on))
                skill = replace(skill, id=own_id)
            self._ids[record.own] = self._count(topic.keep_skill(skill, on=skill.named_on))
        for strength in story.strengths:
            self._count(topic.keep_skill(strength, on=strength.named_on))

    def _keep_debrief(self, debrief: Debrief) -> Changes:
        """Keep a debrief as it was filled in: most of it on its first day, the rest when it was closed."""
        setbacks = self._journal.setbacks
        begun = replace(debrief, facts=debrief.facts[:1], guesses=debrief.guesses[:1], lesson="", closed_on=None)
        setbacks.keep_debrief(begun, on=debrief.started_on)
        return setbacks.keep_debrief(debrief, on=debrief.closed_on)

    def _keep_belongings(self) -> None:
        """Keep the companies noted, the people met and the files that were sent."""
        story, journal = self._story, self._journal
        for company in story.companies:
            self._count(journal.companies.keep(company))
        for known in story.contacts:
            met = replace(known.contact, application_id=self._ids[known.application])
            self._count(journal.contacts.keep(met))
        for document in story.documents:
            for application in document.applications:
                self._count(
                    journal.documents.add(
                        document.text.strip().encode(),
                        application_id=self._ids[application],
                        name=document.name,
                        purpose=document.purpose,
                        version=document.version,
                    )
                )

        self._keep_offers()

    def _keep_offers(self) -> None:
        """Keep the offers, how much the criteria matter, and the scores."""
        story, offers = self._story, self._journal.offers
        for criterion in offers.criteria():
            weighed = replace(criterion, weight=story.offer_weights.get(criterion.built_in, criterion.weight))
            self._count(offers.keep_criterion(weighed))
        criteria = {one.built_in: one for one in offers.criteria()}
        for one in story.offers:
            own = self._count(offers.keep(replace(one.offer, application_id=self._ids[one.application])))
            for key, score in one.scores.items():
                self._count(offers.rate(own, criteria[key], score))

    def _keep_search(self, sample: SampleSearch) -> None:
        """Keep the weekly goal, the pause, and what was done about follow-ups."""
        search, follow_ups, goal = self._journal.search, self._journal.follow_ups, sample.goal
        self._count(search.set_goal(goal.floor, goal.ceiling, goal.starts_on))
        self._count(search.pause(sample.pause.starts_on, sample.pause.ends_on))
        for one in sample.follow_ups:
            application_id = self._ids[one.application]
            if one.later_until is not None:
                self._count(follow_ups.later(application_id, one.later_until))
            else:
                self._count(follow_ups.done(application_id, one.done_on))

    def _keep(self, records: Iterable[SampleRecord[Kept]], verb: Callable[[Kept], Changes]) -> None:
        for record in records:
            self._ids[record.own] = self._count(verb(record.resolved(self._ids)))

    def _keep_stage(self, sample: SampleStage) -> None:
        """Keep a stage of the person's own, then the moves to it."""
        own = self._count(self._journal.stages.add(sample.name, sample.base))
        for application, on in sample.moved:
            moved = ApplicationEvent(application_id=self._ids[application], kind=EventKind.MOVED, on=on, stage_id=own)
            self._count(self._journal.applications.add_event(moved))

    def _keep_channel(self, sample: SampleChannel) -> None:
        """Keep a channel, then its goal, its posts and the periods let go."""
        posting = self._journal.posting
        own = self._count(posting.keep_channel(sample.channel))
        self._channels[sample.key] = own
        self._count(posting.set_goal(replace(sample.goal, channel_id=own)))
        if sample.changed is not None:
            self._count(posting.set_goal(replace(sample.changed, channel_id=own)))
        for post in (*sample.posts, *sample.answers):
            self._count(posting.log_post(replace(post, channel_id=own)))
        for days in sample.let_go:
            self._count(posting.let_go(own, days))
        if sample.reminders:
            self._count(self._journal.posting_choices.keep_reminders(own, sample.reminders))

    def _keep_post_drafts(self) -> None:
        """Keep what is written ahead for a low day, and whether posts ask for energy."""
        for one in self._story.post_drafts:
            channel_id = self._channels[one.channel] if one.channel else None
            self._count(self._journal.post_drafts.keep(replace(one.draft, channel_id=channel_id)))
        if self._story.asks_energy:
            self._count(self._journal.posting_choices.ask_energy(on=True))

    def _keep_presence(self, sample: SamplePresence) -> None:
        """Keep the map of channels, the other sources, experiments, and whom one follows."""
        for mapped in sample.channels:
            self._keep_mapped(mapped)
        for mapped in sample.channels:
            if mapped.leads_to:
                ways = [(self._channels[key], how) for key, how in mapped.leads_to]
                self._count(self._journal.channel_map.link(self._channels[mapped.key], ways))
        for source in sample.sources:
            self._count(self._journal.channel_map.keep_source(source))
        for one in sample.experiments:
            self._keep_experiment(one)
        for followed in sample.followed:
            own = self._count(self._journal.following.keep(followed.followed))
            for joined in followed.joined:
                self._count(self._journal.following.join_in(replace(joined, followed_id=own)))

    def _keep_mapped(self, sample: SampleMapped) -> None:
        """Put a channel on the map, with its people over time and its strategies."""
        channel_map, key = self._journal.channel_map, sample.key
        known = channel_map.view().of(self._channels.get(key, 0))
        channel = known.channel if known is not None else sample.fresh
        if channel is None:
            raise KeyError(f"the map names no channel {key!r}")
        own = self._count(
            channel_map.keep(
                replace(channel, kind=sample.kind, would_hurt=sample.would_hurt, mapped_on=sample.mapped_on)
            )
        )
        self._channels[key] = own
        for counted in sample.audience:
            self._count(channel_map.count(replace(counted, channel_id=own)))
        if sample.strategies:
            self._count(channel_map.name_strategies(own, sample.strategies))

    def _keep_experiment(self, sample: SampleExperiment) -> None:
        """Keep an experiment, and link the latest posts of its channel as its tries."""
        channel_id = self._channels[sample.channel]
        own = self._count(self._journal.experiments.keep(replace(sample.experiment, channel_id=channel_id)))
        if sample.posts:
            said = [post.id for post in self._journal.posting.posts(channel_id) if post.text]
            self._count(self._journal.experiments.link_posts(own, said[: sample.posts]))

    def _count(self, changes: Changes) -> int:
        """Tell that one more record is kept. Give its id."""
        self._done += 1
        self._progress(self._done, self._total)
        return changes.record


def _size(story: SampleStory) -> int:
    """Count the records that filling will keep."""
    learning = (story.skills, story.debriefs, story.feedback, story.goals, story.actions)
    channels = sum(channel.size for channel in story.channels) + len(story.post_drafts) + story.asks_energy
    pace = 2 + len(story.search.follow_ups)
    belongings = len(story.companies) + len(story.contacts) + sum(len(file.applications) for file in story.documents)
    learnt = sum(len(records) for records in (*learning, story.diary))
    belongings += len(OFFERED) + sum(1 + len(one.scores) for one in story.offers)
    stages = sum(1 + len(stage.moved) for stage in story.stages)
    pace += story.presence.size + story.plan.size
    learnt += len(story.strengths) + sum(len(levels) for _, levels in story.skill_levels)
    return 1 + pace + stages + len(story.applications) + learnt + channels + belongings + len(story.worksheets)

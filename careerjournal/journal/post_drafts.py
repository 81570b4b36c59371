"""The bank of drafts: posts written ahead, for a low day."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.posting import Channel, Post, PostDraft
from careerjournal.domain.sentence import sentence
from careerjournal.journal.clock import Clock
from careerjournal.journal.store.store import Store
from careerjournal.journal.store.tables import POST_DRAFT

_UNUSED = select(POST_DRAFT).where(POST_DRAFT.c.used_on.is_(None)).order_by(POST_DRAFT.c.id.desc())


class PostDrafts:
    """Verbs and readings about drafts of posts."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def unused(self) -> list[PostDraft]:
        """Read the drafts that wait, latest first."""
        return self._store.values(PostDraft, _UNUSED)

    def one(self, draft_id: int) -> PostDraft:
        """Read one draft. Raises UserFault where it is gone."""
        return self._store.get(PostDraft, draft_id)

    def keep(self, draft: PostDraft) -> Changes:
        """Keep a draft, new or changed. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            verb.say(sentence("done.keep_post_draft"), verb.put_known(draft))
        return verb.changes

    def remove(self, draft_id: int) -> Changes:
        """Remove a draft. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            verb.must_get(PostDraft, draft_id)
            verb.remove(Kind.POST_DRAFT, [draft_id])
            verb.say(sentence("done.remove_post_draft"), draft_id)
        return verb.changes

    def use(self, draft_id: int, post: Post) -> Changes:
        """Log the post that a draft became, and take the draft out of the bank, as one step of undo."""
        with self._store.verb() as verb:
            draft = verb.must_get(PostDraft, draft_id)
            channel = verb.must_get(Channel, post.channel_id)
            verb.put(replace(draft, used_on=self._clock.today()))
            verb.say(sentence("done.use_post_draft", name=channel.name), verb.put(replace(post, id=0)))
        return verb.changes

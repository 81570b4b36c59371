"""Turn the blocks of a plan into blocks on paper."""

from __future__ import annotations

from careerjournal.documents.blocks import Heading, Mark, Rule, SideBySide, Stack, TextBlock
from careerjournal.documents.flow import Block
from careerjournal.documents.form_fields import TICK, TICK_GAP, AnswerField, TickedText
from careerjournal.documents.plan_charts import furthest_block, timeline_blocks
from careerjournal.documents.plan_parts import (
    answer_blocks,
    point_blocks,
    subtitle_blocks,
    weight_blocks,
    word_table_blocks,
)
from careerjournal.documents.plan_paths import path_blocks, skill_plan_blocks
from careerjournal.documents.plan_posting import calendar_block, strength_block
from careerjournal.documents.plan_tables import skill_table, to_do_table
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.signatures import SignatureLines
from careerjournal.documents.tables import Table
from careerjournal.domain.plan.career_plan import (
    Answered,
    ChannelTable,
    FlowChart,
    FurthestStageChart,
    GoalBlock,
    Lesson,
    Numbers,
    OwnWords,
    Paragraph,
    PathBlock,
    PointList,
    PostingCalendar,
    PostingGoalRow,
    Section,
    Signatures,
    SkillPlan,
    SkillTable,
    StrengthChart,
    Subtitle,
    Timeline,
    ToDoList,
    WeightTable,
    WordTable,
)
from careerjournal.domain.plan.career_plan import Block as PlanBlock
from careerjournal.domain.plan.numbers import percent
from careerjournal.language.direction import without_controls

_RULE = 0.6 * MM
_LESSON_INSET = 5 * MM
_BETWEEN = 5.5 * MM
_BELOW_TABLE = 5 * MM
_LEAST_GAP = 4 * MM
"""Between a source and what is done about it, on one line."""


def section_blocks(section: Section, setting: Setting, *, level: int) -> list[Block]:
    """Set a section: its heading, then its blocks."""
    blocks: list[Block] = [_heading(section, setting, level)]
    for block in section.blocks:
        parts = plan_block(block, setting)
        if isinstance(blocks[-1], Table):
            parts[0].before = max(parts[0].before, _BELOW_TABLE)
        if isinstance(block, StrengthChart):
            blocks[-1].keeps_next = True  # the goal whose strength is drawn
        blocks.extend(parts)
    # Air under the heading is the heading's own.
    first = blocks[1]
    first.before = 0.0
    # A heading keeps two lines of what follows, so one line alone takes the next block with it.
    first.keeps_next |= isinstance(first, TextBlock) and first.lines == 1 and len(blocks) > 2
    if isinstance(blocks[-1], SignatureLines):
        # Nobody signs on a page of its own: what is signed stands above the lines.
        for one in blocks[1:-1]:
            one.keeps_next = True
    return blocks


def plan_block(block: PlanBlock, setting: Setting) -> list[Block]:
    """Set one block of a plan."""
    match block:
        case Paragraph():
            return [_paragraph(block, setting)]
        case Numbers():
            return [_numbers(block, setting)]
        case FurthestStageChart():
            return [furthest_block(block, setting)]
        case Lesson():
            return [_lesson(block, setting)]
        case SkillTable():
            return [skill_table(block, setting)]
        case GoalBlock():
            return [_goal(block, setting)]
        case Timeline():
            return timeline_blocks(block, setting)
        case ToDoList():
            return [to_do_table(block.title, block.rows, setting)]
        case PostingGoalRow():
            return [_posting(block, setting)]
        case Subtitle():
            return subtitle_blocks(block, setting)
        case PointList():
            return point_blocks(block, setting)
        case Answered():
            return answer_blocks(block, setting)
        case WordTable():
            return word_table_blocks(block, setting)
        case ChannelTable():
            from careerjournal.documents.plan_channels import channel_blocks  # as with the flows: not all have a map

            return channel_blocks(block, setting)
        case WeightTable():
            return weight_blocks(block, setting)
        case PathBlock():
            return path_blocks(block, setting)
        case SkillPlan():
            return skill_plan_blocks(block, setting)
        case PostingCalendar():
            return [calendar_block(block, setting)]
        case StrengthChart():
            return [strength_block(block, setting)]
        case FlowChart():
            from careerjournal.documents.plan_flows import flow_blocks  # few plans have one: no other loads it

            return flow_blocks(block, setting)
        case Signatures():
            return _review_end(block, setting)


def _review_end(block: Signatures, setting: Setting) -> list[Block]:
    """Set the lines to sign on, over them what is filled in at the review."""
    blocks: list[Block] = []
    if setting.is_fillable:
        tr = setting.words.tr
        questions = (tr("What did I keep?"), tr("What changed?"), tr("What comes next?"))
        blocks = [AnswerField(question, setting, before=4 * MM) for question in questions]
    return [*blocks, SignatureLines([setting.line(label) for label in block.labels], setting)]


def chapter_mark(setting: Setting) -> Mark | None:
    """Give the bar over a chapter's title, in a design that has one."""
    colouring = setting.styles.theme.colouring
    if colouring is None:
        return None
    return Mark(
        colour=colouring.band, width=14 * MM, height=1.4 * MM, above=2.4 * MM,
        column=setting.sheet.column, is_rtl=setting.sheet.is_rtl,
    )  # fmt: skip


def _heading(section: Section, setting: Setting, level: int) -> Heading:
    """Set a section's title, as a chapter's or a section's."""
    styles = setting.styles
    style = styles.chapter() if section.is_chapter else styles.section()
    text = setting.text(section.heading, style, width=setting.sheet.column, is_title=True)
    title = without_controls(setting.line(section.heading))
    if section.is_chapter:
        return Heading(text, title, level, before=14 * MM, after=3.2 * MM, mark=chapter_mark(setting))
    return Heading(text, title, level, before=11 * MM, after=3.5 * MM)


def _paragraph(block: Paragraph, setting: Setting) -> TextBlock:
    """Set running text."""
    is_own = isinstance(block.text, OwnWords)
    return setting.text(block.text, setting.styles.body(is_own=is_own), before=2.4 * MM)


def _numbers(block: Numbers, setting: Setting) -> Block:
    """Set the numbers side by side, each over its label, with its share and the n of it."""
    words, styles = setting.words, setting.styles
    pitch = setting.sheet.column / max(len(block.figures), 1)
    stacks: list[Block] = []
    for number, figure in enumerate(block.figures):
        offset, width = number * pitch, pitch - 3 * MM
        parts = [
            setting.text(words.formats.number(figure.value), styles.figure(), offset=offset, width=width),
            setting.text(figure.label, styles.small(), offset=offset, width=width),
        ]
        if figure.share_of is not None:
            share = words.formats.percent(percent(figure.value, figure.share_of) / 100)
            n = words.formats.number(figure.share_of)
            said = words.tr("{share}, n = {n}", share=share, n=n)
            parts.append(setting.text(said, styles.caption(), offset=offset, width=width))
        stacks.append(Stack(parts))
    return SideBySide(stacks, before=5 * MM)


def _lesson(block: Lesson, setting: Setting) -> Block:
    """Set a lesson beside its rule: the title, the words it came from, the source, and what is done about it."""
    styles, sheet = setting.styles, setting.sheet
    width = sheet.column - _LESSON_INSET
    title_style = styles.item(is_own=isinstance(block.title, OwnWords))
    parts: list[Block] = [setting.text(block.title, title_style, offset=_LESSON_INSET, width=width, is_title=True)]
    if block.quote is not None:
        quote = setting.quoted(block.quote)
        parts.append(setting.text(quote, styles.quote(), offset=_LESSON_INSET, width=width, before=2.0))
    parts.append(_source_and_now(block, setting, width))
    rule = Rule(width=_RULE, colour=styles.theme.rule, column=sheet.column, is_rtl=sheet.is_rtl)
    return Stack(parts, rule=rule, above=0.3 * MM, below=2 * MM, before=_BETWEEN)


def _source_and_now(block: Lesson, setting: Setting, width: float) -> Block:
    """Set the source leading and the action trailing on one line, or one below the other where they are long."""
    styles = setting.styles
    source = setting.text(block.source, styles.caption(), offset=_LESSON_INSET, width=width, before=2.5)
    if block.now is None:
        return source
    now = setting.text(block.now, styles.small(is_trailing=True), offset=_LESSON_INSET, width=width)
    if source.lines == now.lines == 1 and source.widest_line + now.widest_line + _LEAST_GAP <= width:
        drop = styles.scale.small[0] - styles.scale.caption[0]
        return SideBySide([Stack([source], above=drop), now], before=2.5)
    below = setting.text(block.now, styles.small(), offset=_LESSON_INSET, width=width, before=1.0)
    return Stack([source, below], before=2.5)


def _goal(block: GoalBlock, setting: Setting) -> Block:
    """Set a goal: what, how it is measured, what is in the way, who helps, by when."""
    styles, words = setting.styles, setting.words
    parts: list[Block] = [_goal_title(block, setting)]
    if block.measure is not None:
        said = words.tr("Measured by: {measure}", measure=block.measure.text)
        parts.append(setting.text(said, styles.body(), before=1.0))
    if block.barrier is not None:
        said = words.tr("In the way: {barrier}", barrier=block.barrier.text)
        parts.append(setting.text(said, styles.body(), before=1.0))
    if block.support is not None:
        said = words.tr("Support: {support}", support=block.support.text)
        parts.append(setting.text(said, styles.body(), before=1.0))
    if block.by is not None:
        parts.append(setting.text(words.tr("By {day}", day=block.by), styles.caption(), before=2.0))
    return Stack(parts, before=_BETWEEN)


def _goal_title(block: GoalBlock, setting: Setting) -> Block:
    """Set what the goal is, with a tick box before it where the plan is filled in."""
    style = setting.styles.item()
    if not setting.is_fillable:
        return setting.text(block.what, style, is_title=True)
    inset = TICK + TICK_GAP
    text = setting.text(block.what, style, offset=inset, width=setting.sheet.measure - inset, is_title=True)
    says, whole = setting.line(block.what), setting.sheet.column
    return TickedText(text, says, setting, offset=0.0, width=whole, size=float(style.fontSize))


def _posting(block: PostingGoalRow, setting: Setting) -> Block:
    """Set a posting goal over its record."""
    styles = setting.styles
    parts: list[Block] = [setting.text(block.goal, styles.body())]
    if block.record is not None:
        parts.append(setting.text(block.record, styles.caption(), before=0.5))
    return Stack(parts, before=3.5 * MM)

"""Version 1.1: the whole job search (stages of one's own, companies, offers, follow-ups), and worksheets."""

from __future__ import annotations

from sqlalchemy import Connection

from careerjournal.journal.store import search_index

VERSION = 1_001

_STATEMENTS = (
    "ALTER TABLE profile ADD COLUMN leads_team INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE application ADD COLUMN arrangement TEXT",
    "ALTER TABLE application ADD COLUMN salary_low INTEGER",
    "ALTER TABLE application ADD COLUMN salary_high INTEGER",
    "ALTER TABLE application ADD COLUMN salary_currency TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE application ADD COLUMN salary_per TEXT",
    "ALTER TABLE application ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE application ADD COLUMN excitement INTEGER",
    "ALTER TABLE application ADD COLUMN cv_version TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE application ADD COLUMN is_referral INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE application ADD COLUMN deadline_on TEXT",
    'ALTER TABLE event ADD COLUMN "to" TEXT',
    """CREATE TABLE stage (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        base TEXT NOT NULL, is_added INTEGER NOT NULL, name TEXT NOT NULL,
        position INTEGER NOT NULL, is_hidden INTEGER NOT NULL)""",
    "ALTER TABLE event ADD COLUMN stage_id INTEGER REFERENCES stage (id)",
    "CREATE INDEX event_of_stage ON event (stage_id) WHERE stage_id IS NOT NULL",
    "ALTER TABLE standing ADD COLUMN stage_id INTEGER",
    "CREATE INDEX standing_by_own ON standing (stage_id, latest, application_id) WHERE stage_id IS NOT NULL",
    """CREATE TABLE own_tally (
        stage_id INTEGER NOT NULL, stage TEXT NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (stage_id, stage)) WITHOUT ROWID""",
    """CREATE TABLE company (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL, website TEXT NOT NULL, is_admired INTEGER NOT NULL, notes TEXT NOT NULL,
        added_at TEXT NOT NULL)""",
    """CREATE TABLE contact (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        application_id INTEGER REFERENCES application (id),
        company TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, mail TEXT NOT NULL, phone TEXT NOT NULL,
        last_on TEXT, next_on TEXT, notes TEXT NOT NULL)""",
    "CREATE INDEX contact_of_application ON contact (application_id)",
    """CREATE TABLE document (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        application_id INTEGER REFERENCES application (id),
        purpose TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL, digest TEXT NOT NULL, size INTEGER NOT NULL,
        added_at TEXT NOT NULL)""",
    "CREATE INDEX document_of_application ON document (application_id)",
    "CREATE INDEX document_of_content ON document (digest)",
    "CREATE TABLE content (digest TEXT PRIMARY KEY, bytes BLOB NOT NULL)",
    """CREATE TABLE job_offer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        application_id INTEGER NOT NULL REFERENCES application (id),
        received_on TEXT, decide_by TEXT, salary INTEGER, currency TEXT NOT NULL, per TEXT, bonus INTEGER,
        remote_days INTEGER, holidays INTEGER, commute INTEGER, terms TEXT NOT NULL)""",
    "CREATE INDEX job_offer_of_application ON job_offer (application_id)",
    """CREATE TABLE criterion (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        weighs TEXT NOT NULL, built_in TEXT NOT NULL, name TEXT NOT NULL, weight INTEGER NOT NULL,
        position INTEGER NOT NULL)""",
    """CREATE TABLE rating (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        criterion_id INTEGER NOT NULL REFERENCES criterion (id),
        offer_id INTEGER REFERENCES job_offer (id),
        company TEXT NOT NULL, score INTEGER, note TEXT NOT NULL)""",
    "CREATE INDEX rating_of_criterion ON rating (criterion_id)",
    "CREATE INDEX rating_of_offer ON rating (offer_id)",
    """CREATE TABLE follow_up (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        application_id INTEGER NOT NULL REFERENCES application (id),
        stage TEXT NOT NULL, number INTEGER NOT NULL, later_until TEXT, done_on TEXT, dropped_on TEXT)""",
    "CREATE INDEX follow_up_of_application ON follow_up (application_id)",
    "CREATE INDEX follow_up_put_off ON follow_up (later_until) WHERE done_on IS NULL AND dropped_on IS NULL",
    "CREATE INDEX follow_up_done ON follow_up (done_on) WHERE done_on IS NOT NULL",
    "CREATE INDEX application_deadline ON application (deadline_on) WHERE deadline_on IS NOT NULL",
    "CREATE INDEX contact_next ON contact (next_on) WHERE next_on IS NOT NULL",
    "CREATE TABLE told (key TEXT PRIMARY KEY, told_on TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE pause (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        starts_on TEXT NOT NULL, ends_on TEXT, note TEXT NOT NULL)""",
    """CREATE TABLE search_goal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        floor INTEGER NOT NULL, ceiling INTEGER, starts_on TEXT NOT NULL, ends_on TEXT)""",
    """CREATE TABLE saved_filter (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL, words TEXT NOT NULL, position INTEGER NOT NULL)""",
    """CREATE TABLE worksheet (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        form TEXT NOT NULL, title TEXT NOT NULL,
        application_id INTEGER REFERENCES application (id), channel_id INTEGER REFERENCES channel (id),
        started_on TEXT NOT NULL, ask_on TEXT, closed_on TEXT)""",
    "CREATE INDEX worksheet_of_application ON worksheet (application_id)",
    "CREATE INDEX worksheet_of_channel ON worksheet (channel_id)",
    """CREATE TABLE answer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        worksheet_id INTEGER NOT NULL REFERENCES worksheet (id),
        question TEXT NOT NULL, words TEXT NOT NULL, answered_on TEXT NOT NULL)""",
    "CREATE INDEX answer_of_worksheet ON answer (worksheet_id)",
    # What lists are sorted and filtered by stands in the projection, folded; one index for each order.
    "ALTER TABLE standing ADD COLUMN source_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE standing ADD COLUMN place_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE standing ADD COLUMN arrangement_rank INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE standing ADD COLUMN yearly_salary INTEGER",
    "ALTER TABLE standing ADD COLUMN tags_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE standing ADD COLUMN excitement INTEGER",
    "ALTER TABLE standing ADD COLUMN cv_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE standing ADD COLUMN is_referral INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE standing ADD COLUMN deadline_on TEXT",
    "ALTER TABLE standing ADD COLUMN contact_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE standing ADD COLUMN notes_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE standing ADD COLUMN logged_at TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX standing_by_source ON standing (source_key, application_id, stage)",
    "CREATE INDEX standing_by_place ON standing (place_key, application_id, stage)",
    "CREATE INDEX standing_by_arrangement ON standing (arrangement_rank, application_id, stage)",
    "CREATE INDEX standing_by_salary ON standing (yearly_salary, application_id, stage)",
    "CREATE INDEX standing_by_tags ON standing (tags_key, application_id, stage)",
    "CREATE INDEX standing_by_excitement ON standing (excitement, application_id, stage)",
    "CREATE INDEX standing_by_cv ON standing (cv_key, application_id, stage)",
    "CREATE INDEX standing_by_referral ON standing (is_referral, application_id, stage)",
    "CREATE INDEX standing_by_deadline ON standing (deadline_on, application_id, stage)",
    "CREATE INDEX standing_by_contact ON standing (contact_key, application_id, stage)",
    "CREATE INDEX standing_by_notes ON standing (notes_key, application_id, stage)",
    "CREATE INDEX standing_by_logged ON standing (logged_at, application_id, stage)",
    "CREATE INDEX standing_in_order_of_links ON standing (link_key, application_id, stage)",
    """CREATE TABLE step_mark (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        guide TEXT NOT NULL, step TEXT NOT NULL, done_on TEXT, is_open INTEGER NOT NULL, in_plan_since TEXT)""",
    """CREATE TABLE article (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL, language TEXT NOT NULL, words TEXT NOT NULL, file_name TEXT NOT NULL,
        added_at TEXT NOT NULL)""",
    """CREATE TABLE reading_note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        guide TEXT NOT NULL, article_id INTEGER REFERENCES article (id), section TEXT NOT NULL,
        words TEXT NOT NULL, made_on TEXT NOT NULL)""",
    "CREATE INDEX reading_note_of_article ON reading_note (article_id)",
    "ALTER TABLE debrief ADD COLUMN went_well TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE diary (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        "on" TEXT NOT NULL, words TEXT NOT NULL, mood INTEGER, energy INTEGER, tags TEXT NOT NULL,
        application_id INTEGER REFERENCES application (id), post_id INTEGER REFERENCES post (id),
        contact_id INTEGER REFERENCES contact (id), debrief_id INTEGER REFERENCES debrief (id),
        worksheet_id INTEGER REFERENCES worksheet (id))""",
    'CREATE INDEX diary_by_day ON diary ("on")',
    "CREATE INDEX diary_of_application ON diary (application_id) WHERE application_id IS NOT NULL",
    "CREATE INDEX diary_of_post ON diary (post_id) WHERE post_id IS NOT NULL",
    "CREATE INDEX diary_of_contact ON diary (contact_id) WHERE contact_id IS NOT NULL",
    "CREATE INDEX diary_of_debrief ON diary (debrief_id) WHERE debrief_id IS NOT NULL",
    "CREATE INDEX diary_of_worksheet ON diary (worksheet_id) WHERE worksheet_id IS NOT NULL",
    # Feedback asked for and tracked, skills with their history, and the one list of things to do.
    "ALTER TABLE feedback ADD COLUMN kind TEXT",
    "ALTER TABLE feedback ADD COLUMN worksheet_id INTEGER REFERENCES worksheet (id)",
    "ALTER TABLE feedback ADD COLUMN mail TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE feedback ADD COLUMN letter_subject TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE feedback ADD COLUMN letter TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE feedback ADD COLUMN letter_language TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE feedback ADD COLUMN remind_on TEXT",
    "CREATE INDEX feedback_of_worksheet ON feedback (worksheet_id) WHERE worksheet_id IS NOT NULL",
    "CREATE INDEX feedback_remind ON feedback (remind_on) WHERE remind_on IS NOT NULL",
    "ALTER TABLE skill ADD COLUMN evidence TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE skill ADD COLUMN is_strength INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE skill_level (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        skill_id INTEGER NOT NULL REFERENCES skill (id), level INTEGER NOT NULL, judged_on TEXT NOT NULL)""",
    "CREATE INDEX skill_level_of_skill ON skill_level (skill_id)",
    "ALTER TABLE action ADD COLUMN origin_part TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE searched (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, row_id INTEGER NOT NULL)",
    "CREATE UNIQUE INDEX searched_row ON searched (kind, row_id)",
    "ALTER TABLE channel ADD COLUMN kind TEXT NOT NULL DEFAULT 'platform'",
    "ALTER TABLE channel ADD COLUMN would_hurt INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE channel ADD COLUMN mapped_on TEXT",
    """CREATE TABLE audience (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        channel_id INTEGER NOT NULL REFERENCES channel (id), "on" TEXT NOT NULL, count INTEGER NOT NULL)""",
    "CREATE INDEX audience_of_channel ON audience (channel_id)",
    """CREATE TABLE channel_link (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        from_id INTEGER NOT NULL REFERENCES channel (id), to_id INTEGER NOT NULL REFERENCES channel (id),
        how TEXT NOT NULL, made_on TEXT NOT NULL)""",
    "CREATE INDEX channel_link_from ON channel_link (from_id)",
    "CREATE INDEX channel_link_to ON channel_link (to_id)",
    """CREATE TABLE strategy (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        channel_id INTEGER NOT NULL REFERENCES channel (id), words TEXT NOT NULL, named_on TEXT NOT NULL)""",
    "CREATE INDEX strategy_of_channel ON strategy (channel_id)",
    """CREATE TABLE work_source (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL, kind TEXT NOT NULL, notes TEXT NOT NULL, named_on TEXT NOT NULL)""",
    """CREATE TABLE experiment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        hypothesis TEXT NOT NULL, content_type TEXT NOT NULL, channel_id INTEGER REFERENCES channel (id),
        tries INTEGER NOT NULL, begun_on TEXT NOT NULL, ended_on TEXT, worth TEXT, learnt TEXT NOT NULL,
        worth_when TEXT NOT NULL)""",
    "CREATE INDEX experiment_of_channel ON experiment (channel_id)",
    "ALTER TABLE post ADD COLUMN experiment_id INTEGER REFERENCES experiment (id)",
    "CREATE INDEX post_of_experiment ON post (experiment_id) WHERE experiment_id IS NOT NULL",
    """CREATE TABLE followed (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL, kind TEXT NOT NULL, why TEXT NOT NULL, place TEXT NOT NULL, since TEXT NOT NULL)""",
    """CREATE TABLE join_in (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        followed_id INTEGER NOT NULL REFERENCES followed (id), "on" TEXT NOT NULL, kind TEXT NOT NULL,
        note TEXT NOT NULL)""",
    "CREATE INDEX join_in_of_followed ON join_in (followed_id)",
    "ALTER TABLE posting_goal ADD COLUMN series INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE posting_goal ADD COLUMN suits TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE posting_goal ADD COLUMN counts_posts INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE posting_goal ADD COLUMN counts_comments INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE posting_goal ADD COLUMN counts_replies INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE post ADD COLUMN kind TEXT NOT NULL DEFAULT 'post'",
    "ALTER TABLE post ADD COLUMN content TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE post ADD COLUMN value_to TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE post ADD COLUMN is_stretch INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE post ADD COLUMN energy_before INTEGER",
    "ALTER TABLE post ADD COLUMN energy_after INTEGER",
    "ALTER TABLE post ADD COLUMN result TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE post ADD COLUMN day TEXT",
    "CREATE INDEX post_by_day ON post (channel_id, day, kind)",
    "CREATE INDEX post_in_order ON post (day, id)",
    "CREATE INDEX post_with_energy ON post (day) WHERE energy_after IS NOT NULL",
    # A rest may be open: SQLite lets no column take NULL later, so the table is made anew.
    "ALTER TABLE rest RENAME TO rest_before",
    """CREATE TABLE rest (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        channel_id INTEGER REFERENCES channel (id),
        starts_on TEXT NOT NULL, ends_on TEXT)""",
    "INSERT INTO rest SELECT id, channel_id, starts_on, ends_on FROM rest_before",
    "DELETE FROM sqlite_sequence WHERE name = 'rest'",
    "INSERT INTO sqlite_sequence (name, seq) SELECT 'rest', seq FROM sqlite_sequence WHERE name = 'rest_before'",
    "DROP TABLE rest_before",
    """CREATE TABLE post_draft (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        channel_id INTEGER REFERENCES channel (id),
        text TEXT NOT NULL, link TEXT NOT NULL, content TEXT NOT NULL, value_to TEXT NOT NULL,
        made_on TEXT NOT NULL, used_on TEXT)""",
    "CREATE INDEX post_draft_of_channel ON post_draft (channel_id)",
    """CREATE TABLE reminder (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        channel_id INTEGER NOT NULL REFERENCES channel (id),
        at TEXT NOT NULL, days TEXT NOT NULL)""",
    "CREATE INDEX reminder_of_channel ON reminder (channel_id)",
)


def apply(connection: Connection) -> None:
    """Add the columns and tables; what stands in the file stays as it is."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
    search_index.create(connection)
    _keep_local_days(connection)


def _keep_local_days(connection: Connection) -> None:
    """Write beside each post its local day, by which posts are counted."""
    from careerjournal.journal.store.local_days import local_day_text

    posts = connection.exec_driver_sql("SELECT id, at, zone FROM post").all()
    days = [(local_day_text(at, zone), own_id) for own_id, at, zone in posts]
    if days:
        connection.exec_driver_sql("UPDATE post SET day = ? WHERE id = ?", days)

"""The pages there are, in the order of the rail, and where each one's class lies: imported when first opened."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from careerjournal.domain.places import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from careerjournal.ui.kit.desk import Desk

WHERE = {
    Page.TODAY: "careerjournal.ui.pages.today.page:TodayPage",
    Page.APPLICATIONS: "careerjournal.ui.pages.applications.page:ApplicationsPage",
    Page.SETBACKS: "careerjournal.ui.pages.setbacks.page:SetbacksPage",
    Page.POSTING: "careerjournal.ui.pages.posting.page:PostingPage",
    Page.PLAN: "careerjournal.ui.pages.plan.page:PlanPage",
    Page.DIARY: "careerjournal.ui.pages.diary.page:DiaryPage",
    Page.GUIDES: "careerjournal.ui.pages.guides.page:GuidesPage",
    Page.SETTINGS: "careerjournal.ui.pages.settings.page:SettingsPage",
}
"""Module and class of each page: `PageClass(desk)` is a QWidget that fits `ui.kit.desk.PageView`."""


def make_page(page: Page, desk: Desk) -> QWidget:
    """Import a page's module, if it is not yet, and make the page."""
    module, name = WHERE[page].split(":")
    return cast("QWidget", getattr(import_module(module), name)(desk))

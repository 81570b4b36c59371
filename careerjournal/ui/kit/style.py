"""The style under the sheet: Fusion with our hints. Boxes, arrows and frames are the sheet's or the widgets' own."""

from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

_HINTS = {
    QStyle.StyleHint.SH_ItemView_ShowDecorationSelected: 1,
    QStyle.StyleHint.SH_Menu_SubMenuPopupDelay: 120,
    QStyle.StyleHint.SH_ToolTip_WakeUpDelay: 300,
    QStyle.StyleHint.SH_ComboBox_Popup: 0,
    QStyle.StyleHint.SH_UnderlineShortcut: 0,
}


class QuietStyle(QProxyStyle):
    """Fusion with calmer answers. Only hints: a metric or a primitive in Python would run at every paint."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803  Qt's name
    ) -> int:
        answer = _HINTS.get(hint)
        return super().styleHint(hint, option, widget, returnData) if answer is None else answer

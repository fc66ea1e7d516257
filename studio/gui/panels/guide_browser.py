"""Shows one page of the guide: Markdown with pictures from this machine, never anything from elsewhere."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QPainter, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from studio.app.preview import ColumnChart
from studio.gui.panels.chart_header import paint_chart
from studio.gui.theme import current_theme
from studio.resources import resource

CHART = "chart"
_CHART_SIZE = (420, 120)
_WIDEST = 680
_LINE = 125


class GuideBrowser(QTextBrowser):
    """Links go up as the ids of pages."""

    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charts: dict[str, ColumnChart] = {}
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._follow)

    def show_text(self, markdown: str) -> None:
        """Show a page from its beginning."""
        self.setMarkdown(markdown)
        self._space_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_charts(self, charts: dict[str, ColumnChart]) -> None:
        """What stands where a page names a chart of a column type."""
        self._charts = charts

    def go_to_row_of(self, words: str) -> bool:
        """Bring the first row of a table, or the heading, that is `words` alone to the top."""
        block = self.document().begin()
        while block.isValid():
            if block.text().strip() == words:
                cursor = QTextCursor(block)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                self.setTextCursor(cursor)
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top) - 12)
                return True
            block = block.next()
        return False

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures of the guide and charts; everything else stays away."""
        url = QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        if url.scheme() == CHART:
            return self._chart(url.path())
        path = resource("help", url.path())
        if url.scheme() or not path.is_file() or path.resolve().parent != resource("help").resolve():
            return None
        image = QImage(str(path))
        width = min(_WIDEST, max(200, self.viewport().width() - 70))
        if image.width() > width:
            ratio = self.devicePixelRatioF()
            image = image.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
            image.setDevicePixelRatio(ratio)
        return image

    def _follow(self, url: QUrl) -> None:
        self.page_wanted.emit(url.toString().removesuffix(".md"))

    def _chart(self, kind: str) -> QImage:
        ratio, (width, height) = self.devicePixelRatioF(), _CHART_SIZE
        image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        theme = current_theme()
        image.fill(Qt.GlobalColor.transparent)
        chart = self._charts.get(kind)
        if chart is not None:
            painter = QPainter(image)
            area = QRectF(0, 4, width, height - 5)
            paint_chart(painter, area, chart, theme.color("synthetic", 0.88), theme.color("reference"))
            painter.setPen(theme.color("line"))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
            painter.end()
        return image

    def _space_out(self) -> None:
        """Room between paragraphs, lines and cells, which Markdown cannot say."""
        for frame in self.document().rootFrame().childFrames():
            table = frame.frameFormat().toTableFormat()
            if table.isValid():
                table.setCellPadding(6)
                table.setCellSpacing(0)
                table.setBorder(1)
                table.setBorderBrush(current_theme().color("line"))
                table.setBorderCollapse(True)
                table.setBottomMargin(10)
                frame.setFrameFormat(table)
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            if cursor.currentTable() is None:
                cursor.mergeBlockFormat(_format_of(block))
            block = block.next()


def _format_of(block: QTextBlock) -> QTextBlockFormat:
    spaced = QTextBlockFormat()
    heading = block.blockFormat().headingLevel()
    spaced.setTopMargin({0: 0, 1: 0}.get(heading, 16))
    spaced.setBottomMargin({0: 4 if block.textList() is not None else 10, 1: 8}.get(heading, 6))
    spaced.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return spaced

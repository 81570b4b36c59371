"""Shaped, bidirectional, searchable text on top of reportlab.

What others use:

    fonts       paper_fonts(language, folder): the registered fonts of a document
    paragraph   ShapedParagraph(spans, style): lines of any mix of scripts; nothing in a text is ever markup
    canvas      ShapedCanvas: drawString and its kin for any mix of scripts
    structure   Tag and Role: what a screen reader makes of what is drawn
    safe_text   plain, isolate, missing_characters: typed text made safe to set

and below them, each knowing only those after it:

    lines, line_drawing    fill lines; draw a line
    pieces                 spans of text → shaped units
    line_breaking, thai    where a line may end
    embedding, truetype    font objects in the PDF; composite glyphs
    font, typeface         words → runs of clusters, with fallback from script to script
    bidi, bidi_rules       the order of characters on a line
    missing_sign           the sign for what no font has
    characters, figures, harfbuzz, inside_reportlab
"""

"""The words of tables of posts: names of columns, kinds of post, and what says that something was not posted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from careerjournal.domain.post_import import PostField
from careerjournal.domain.posting import PostKind
from careerjournal.exchange.vocabulary.normal import apart, plain_words

_HEADERS: Final[tuple[tuple[PostField | None, str], ...]] = (
    (
        PostField.DAY,
        "published at, published on, publish date, publishing date, date published, publication date, publish time, "
        "posted at, posted on, post date, date posted, posting date, sent at, sent on, date sent, post time, "
        "published, posted, publish timestamp, data di pubblicazione, pubblicato il, date de publication, publié le, "
        "تاريخ النشر, tanggal terbit, tanggal posting, tanggal publikasi, tanggal unggah, วันที่โพสต์, "
        "วันที่เผยแพร่, veröffentlicht am, veröffentlichungsdatum, fecha de publicación, publicado el, data de "
        "publicação, publicado em",
    ),
    (
        PostField.DAY,
        "date, day, datetime, date time, date and time, timestamp, when, data, giorno, data e ora, jour, date et "
        "heure, تاريخ, يوم, التاريخ والوقت, tanggal, hari, tanggal dan waktu, วันที่, วัน, วันและเวลา, datum, tag, "
        "fecha, día, dia",
    ),
    (
        PostField.DAY,
        "created at, created on, created, created time, create date, creation date, create timestamp, date created, "
        "creato il, créé le, تاريخ الإنشاء, dibuat, tanggal dibuat, สร้างเมื่อ, erstellt am, creado el, criado em",
    ),
    (
        PostField.DAY,
        "scheduled at, scheduled for, scheduled on, schedule, scheduled time, scheduled date, schedule date, due at, "
        "due date, planned for, programmato per, programmé le, planifié le, مجدول, jadwal, กำหนดเวลา, geplant für",
    ),
    (
        PostField.TIME,
        "time, hour, time of day, ora, orario, heure, وقت, ساعة, jam, waktu, pukul, เวลา, uhrzeit, zeit, hora, horário",
    ),
    (
        PostField.CHANNEL,
        "channel, platform, network, social network, social media, service, integration, provider, social, canale, "
        "piattaforma, rete, rete sociale, canal, plateforme, réseau, réseau social, قناة, منصة, شبكة, kanal, "
        "jaringan, media sosial, ช่องทาง, แพลตฟอร์ม, ช่อง, plattform, netzwerk, plataforma, red, red social, rede, "
        "rede social",
    ),
    (
        PostField.CHANNEL,
        "account, profile, page, handle, site, medium, profile name, account name, profilo, pagina, compte, profil, "
        "حساب, صفحة, akun, halaman, บัญชี, เพจ, konto, seite, cuenta, perfil, conta",
    ),
    (
        PostField.KIND,
        "kind, type, post type, type of post, activity, tipo, tipo di post, type de publication, نوع, jenis, tipe, "
        "ประเภท, art, typ, tipo de publicación",
    ),
    (
        PostField.CONTENT,
        "content type, type of content, kind of content, format, category, pillar, content pillar, topic, theme, "
        "label, labels, tag, tags, media type, tipo di contenuto, formato, categoria, argomento, type de contenu, "
        "catégorie, thème, نوع المحتوى, فئة, موضوع, jenis konten, kategori, topik, ประเภทเนื้อหา, หมวดหมู่, หัวข้อ, "
        "kategorie, thema, tipo de contenido, categoría, tema, tipo de conteúdo",
    ),
    (
        PostField.TEXT,
        "text, post, content, message, caption, body, copy, share commentary, commentary, tweet text, tweet, full "
        "text, post text, post content, status text, toot, comment, reply, comment text, testo, messaggio, "
        "contenuto, didascalia, commento, texte, contenu, légende, publication, commentaire, نص, النص, محتوى, منشور, "
        "رسالة, تعليق, teks, isi, konten, pesan, keterangan, unggahan, postingan, komentar, ข้อความ, เนื้อหา, โพสต์, "
        "แคปชั่น, ความคิดเห็น, beitrag, inhalt, nachricht, kommentar, texto, mensaje, contenido, publicación, "
        "comentario, mensagem, conteúdo, legenda, publicação, comentário",
    ),
    (
        PostField.TEXT,
        "title, headline, description, video title, video title original, name, titolo, descrizione, titre, "
        "description, عنوان, وصف, judul, deskripsi, ชื่อ, ชื่อเรื่อง, คำอธิบาย, titel, beschreibung, título, "
        "descripción, descrição",
    ),
    (
        PostField.LINK,
        "permalink, post link, post url, share link, tweet permalink, link to post, post permalink, link al post, "
        "lien du post, رابط المنشور, tautan postingan, ลิงก์โพสต์, enlace de la publicación",
    ),
    (
        PostField.LINK,
        "link, url, address, web address, collegamento, indirizzo, lien, adresse, رابط, tautan, alamat, ลิงก์, "
        "ที่อยู่, enlace, ligação",
    ),
    (
        PostField.VALUE_TO,
        "of value to, value to, for whom, audience, target audience, target group, per chi, pour qui, لمن",
    ),
    (PostField.RESULT, "result, results, outcome, risultato, résultat, نتيجة, hasil, ผลลัพธ์, ergebnis, resultado"),
    (
        PostField.STATUS,
        "status, state, stato, statut, état, حالة, สถานะ, zustand, estado, privacy, visibility",
    ),
    (None, "media url, media, image, image url, images, picture, video, shared url, attachment, attachments, hashtags"),
)
"""What a column is called, the surest name of a field first; a field of None is known and not read."""
_FIGURES: Final = (
    "impressions, views, reach, likes, like, favorites, favourites, reactions, comments, replies, retweets, reposts, "
    "shares, boosts, saves, saved, clicks, link clicks, url clicks, engagements, engagement, engagement rate, "
    "followers, profile visits, visualizzazioni, copertura, mi piace, commenti, condivisioni, vues, portée, mentions "
    "j'aime, commentaires, partages, مشاهدات, إعجابات, تعليقات, مشاركات, tayangan, jangkauan, suka, komentar, "
    "dibagikan, การแสดงผล, ยอดวิว, ถูกใจ, แชร์, impressionen, reichweite, aufrufe, impresiones, alcance, me gusta"
)
_KINDS: Final[Mapping[PostKind, str]] = {
    PostKind.POST: (
        "post, posts, tweet, toot, update, status, publication, منشور, unggahan, kiriman, postingan, โพสต์, beitrag, "
        "publicación, publicação"
    ),
    PostKind.COMMENT: (
        "comment, comments, commento, commentaire, تعليق, komentar, ความคิดเห็น, kommentar, comentario, comentário"
    ),
    PostKind.REPLY: ("reply, replies, answer, risposta, réponse, رد, balasan, ตอบกลับ, antwort, respuesta, resposta"),
    PostKind.SHARE: (
        "share, shared, repost, reshare, retweet, rt, boost, reblog, announce, condivisione, partage, مشاركة, "
        "bagikan, แชร์, teilen, compartido, compartilhado"
    ),
    PostKind.STORY: "story, stories, storia, قصة, cerita, สตอรี่, historia",
}
_NOT_POSTED: Final = (
    "draft, drafts, scheduled, pending, queue, queued, to approve, needs approval, awaiting approval, approval, "
    "error, failed, deleted, removed, canceled, cancelled, idea, to do, todo, planned, not published, unpublished, "
    "private, bozza, programmato, in coda, da fare, brouillon, programmé, planifié, à faire, مسودة, مجدول, مجدولة, "
    "draf, terjadwal, ฉบับร่าง, แบบร่าง, ตั้งเวลา, entwurf, geplant, borrador, programado, rascunho, agendado"
)
_ZONE_WORDS: Final = frozenset({"utc", "gmt"})


@lru_cache(maxsize=1)
def _headers() -> Mapping[str, tuple[PostField | None, int]]:
    known: dict[str, tuple[PostField | None, int]] = {}
    for rank, (meaning, listed) in enumerate(_HEADERS):
        for word in listed.split(","):
            known.setdefault(plain_words(word), (meaning, rank))
    return known


@lru_cache(maxsize=512)
def header_meaning(header: str) -> tuple[PostField | None, int] | None:
    """Give what a column's name means and how far down it stands among the names of columns; None where unknown."""
    for words in (plain_words(header), plain_words(apart(header))):
        plain = " ".join(word for word in words.split(" ") if word not in _ZONE_WORDS)
        if plain in _headers():
            return _headers()[plain]
    return None


def says_utc(header: str) -> bool:
    """Tell whether a column's name says that its times are in UTC."""
    return bool(_ZONE_WORDS & set(plain_words(header).split(" ")))


@lru_cache(maxsize=512)
def is_figure(header: str) -> bool:
    """Tell whether a column's name is that of a number which a platform counts: views, likes, replies."""
    return plain_words(header) in {plain_words(word) for word in _FIGURES.split(",")}


@lru_cache(maxsize=1024)
def kind_meant(cell: str) -> PostKind | None:
    """Give the kind of post that a cell names; None where it is another word."""
    plain = plain_words(cell)
    kinds = {plain_words(word): kind for kind, listed in _KINDS.items() for word in listed.split(",")}
    return kinds.get(plain)


@lru_cache(maxsize=1024)
def says_not_posted(cell: str) -> bool:
    """Tell whether a status says that something was not, or not yet, posted."""
    return plain_words(cell) in {plain_words(word) for word in _NOT_POSTED.split(",")}

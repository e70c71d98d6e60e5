"""Platforms on which others post: their names say where something was said, not who said it."""

from __future__ import annotations

from reportedly.text.wordset import word_set

PLATFORMS = word_set(
    "facebook twitter instagram youtube tiktok telegram whatsapp reddit weibo snapchat linkedin wechat vkontakte x"
    " threads bluesky mastodon"
)
POSTED_ON = word_set("channel account page feed group profile post posts tweet tweets message messages handle")

"""Lists as GeoJSON (RFC 7946): a feature for each item, its place as a point where it is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from reportedly.nouns.across import Event
from reportedly.nouns.answers import BriefLine, EventLine, PlaceName
from reportedly.nouns.pages import PlaceLine

Where = Callable[[Any], Sequence[PlaceName | PlaceLine]]
PLACED: Mapping[type[msgspec.Struct], Where] = {  # the nouns that have places, and where they have them
    Event: lambda one: [one.place] if one.place else [],
    EventLine: lambda one: [one.place] if one.place else [],
    BriefLine: lambda one: one.places,
    PlaceLine: lambda one: [one],
}


def geojson_of(noun: type[msgspec.Struct], items: Sequence[msgspec.Struct], **more: Any) -> bytes:
    """A FeatureCollection of the items, each with all its fields as properties; `more` are members beside the features.
    The geometry of an item whose place isn't known is null."""
    features = [
        {"type": "Feature", "geometry": _geometry(PLACED[noun](item)), "properties": msgspec.to_builtins(item)}
        for item in items
    ]
    return msgspec.json.encode({"type": "FeatureCollection", "features": features, **more})


def _geometry(places: Sequence[PlaceName | PlaceLine]) -> dict[str, Any] | None:
    points = [[place.lon, place.lat] for place in places if place.lon is not None and place.lat is not None]
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": points}

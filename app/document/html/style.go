package html

// style is for a screen of any width, for large letters and for paper. Every
// text has a contrast of at least 7 on its ground; nothing is told by colour
// alone.
const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f6f4ef;color:#22302e;font:1.0625rem/1.6 "Source Sans 3","Segoe UI",system-ui,sans-serif;overflow-wrap:break-word}
header,footer{color:#46534f;font-size:.9rem}
header p,footer p,main{max-width:50rem;margin:0 auto;padding:.75rem 1.5rem}
header p{display:flex;justify-content:space-between;gap:1rem;flex-wrap:wrap}
header .logo{padding-bottom:0}
.logo img{max-width:15rem;max-height:6rem;width:auto;height:auto}
main{background:#fff;padding:1.5rem 2rem 2.5rem;border:1px solid #dcd8ce;border-radius:.75rem}
main:focus{outline:none}
.skip{position:absolute;left:-200vw;top:0;padding:.75rem 1rem;background:#1c4f4a;color:#fff;z-index:1}
.skip:focus{left:0}
h1,h2,h3,h4{line-height:1.25;color:#17524c}
h1{font-size:2rem;margin:.25rem 0 1rem}
h2{font-size:1.4rem;margin:2.25rem 0 .5rem;padding-top:1rem;border-top:1px solid #e4e0d7}
h3{font-size:1.1rem;margin:1.5rem 0 .25rem}
p,ul,ol{margin:.4rem 0 .8rem}
.small{color:#46534f;font-size:.95rem}
.large{font-size:1.35rem;font-weight:600}
.code{font-size:1.5rem;font-weight:600;letter-spacing:.04em}
.draft{max-width:50rem;margin:0 auto;padding:.25rem 1.5rem;color:#46534f;font-size:1.35rem;font-weight:600;letter-spacing:.2em}
dl{margin:.5rem 0 1rem}
dl div{display:flex;gap:1rem;padding:.3rem 0;border-bottom:1px solid #eceae4}
dt{flex:0 0 11rem;color:#46534f}
dd{margin:0}
.note{background:#dfeeeb;border-radius:.6rem;padding:.6rem 1.1rem;margin:1rem 0}
.said{margin:.75rem 0;padding:.1rem 0 .1rem 1rem;border-left:.25rem solid #c98a2b}
.said blockquote{margin:0}
.said figcaption{color:#46534f;font-size:.95rem}
.picture{margin:1rem 0}
.picture svg{display:block;max-width:100%;height:auto}
.sign{display:flex;gap:6%;margin:2.6rem 0 1rem}
.sign p{flex:1 1 auto;border-top:1px solid #46534f;margin:0;padding-top:.25rem}
.sign p:first-child{flex-basis:60%}
.ask{margin:1rem 0;break-inside:avoid}
.ask ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0}
.ask li::before{content:"";display:inline-block;width:.85em;height:.85em;border:1.5px solid #46534f;margin-right:.45em;vertical-align:-.08em}
.write{height:2rem;border-bottom:1px solid #46534f}
summary{cursor:pointer;padding:.4rem 0;color:#17524c;font-weight:600}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid #17524c;outline-offset:2px}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:1rem}
caption{text-align:left;color:#46534f;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid #dcd8ce}
thead th{background:#17524c;color:#fff}
tbody th{font-weight:600}
tbody tr:nth-child(even){background:#f7f6f2}
@media (max-width:40rem){main{padding:1rem;border-radius:0}dl div{display:block}}
@media print{body{background:#fff;font-size:11pt}.skip{display:none}main{border:0;padding:0;max-width:none}.wide{overflow:visible}.break{break-before:page}h2,h3{break-after:avoid}tr,.picture,.said,.note{break-inside:avoid}thead{display:table-header-group}thead th{background:#fff;color:#22302e;border-bottom:2px solid #22302e}}
`

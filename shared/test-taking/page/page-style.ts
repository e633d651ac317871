/** All that the pages look like: they load nothing, and old telephones understand it. */
export const pageStyle = `
body{margin:0;background:#fff;color:#1b1b1f;font:18px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
main{max-width:42rem;margin:0 auto;padding:.5rem 1rem 3rem}
h1{font-size:1.3rem;line-height:1.3;margin:.8rem 0 .3rem}p{margin:.5rem 0}.quiet{color:#55555f}
.bar{position:-webkit-sticky;position:sticky;top:0;z-index:1;background:#fff;border-bottom:1px solid #8d8d99;margin:0 -1rem;padding:.4rem 1rem}
.bar p{margin:.1rem 0}.bar .time{font-weight:600;font-variant-numeric:tabular-nums}
.box{border-left:.3rem solid #0b4f9e;background:#eef4fb;padding:.6rem .9rem;margin:1rem 0}.wrong{border-left-color:#b3261e;background:#fdf0ef}
fieldset{border:1px solid #c9c9d2;border-radius:.4rem;margin:1.4rem 0;padding:.2rem .9rem .8rem;min-width:0}
legend{font-weight:600;padding:0 .3rem}.asked{white-space:pre-wrap;margin:.2rem 0 .7rem}
.choice{display:block;position:relative;border:1px solid #6d6d78;border-radius:.4rem;margin:.5rem 0;padding:.7rem .8rem .7rem 2.9rem;min-height:1.6rem;cursor:pointer}
.choice input{position:absolute;left:.9rem;top:.85rem;width:1.35rem;height:1.35rem;margin:0}
.choice.chosen{border-color:#0b4f9e;background:#eef4fb;box-shadow:inset 0 0 0 1px #0b4f9e}
label.name{display:block;font-weight:600;margin-top:1rem}
input.code{box-sizing:border-box;width:100%;max-width:16rem;font:600 1.6rem/1.3 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.12em;color:inherit;background:#fff;border:1px solid #6d6d78;border-radius:.4rem;padding:.5rem .6rem;margin-top:.25rem}
button{font:inherit;font-weight:600;color:#fff;background:#0b4f9e;border:1px solid #0b4f9e;border-radius:.4rem;padding:.7rem 1.4rem;margin-top:1rem;min-height:3rem}
a{color:#0b4f9e}a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}
`;

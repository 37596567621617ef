#!/bin/sh
# Cuts Noto Sans SC down to what charts need and puts both weights into src/main/resources/fonts.
# Needs npm, Python 3 and its package fonttools (pip install fonttools). See README.md beside this file.
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=0.4.3
(cd "$work" && npm pack --silent "@expo-google-fonts/noto-sans-sc@$version" > /dev/null && tar xzf ./*.tgz)
python3 - "$home" "$work" <<'PYTHON'
import sys
from pathlib import Path
from fontTools import subset

home, work = Path(sys.argv[1]), Path(sys.argv[2])
common = "".join(
    bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312")
    for row in range(16, 56) for cell in range(1, 95) if not (row == 55 and cell > 89))
words = (home / "src/main/resources/org/yardstick/report/words.zh.properties").read_text(encoding="utf-8")
ranges = [(0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2027), (0x2030, 0x203A), (0x2190, 0x2193), (0x2212, 0x2212),
          (0x2248, 0x2248), (0x2264, 0x2265), (0x3000, 0x3017), (0xFF01, 0xFF5E)]
letters = {ord(c) for c in common + words if c >= " "} | {c for low, high in ranges for c in range(low, high + 1)}
for weight in ("400Regular", "700Bold"):
    name = "NotoSansSC_" + weight
    options = subset.Options(hinting=False, layout_features=[], name_IDs=[1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True)
    font = subset.load_font(str(work / "package" / weight / (name + ".ttf")), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    font["head"].modified = font["head"].created
    out = home / "src/main/resources/fonts" / ("NotoSansSC-" + weight[3:] + ".ttf")
    font.cfg["fontTools.ttLib:OPTIMIZE_FONT_SPEED"] = False
    font.recalcTimestamp = False
    font.save(str(out))
    print(out.name, out.stat().st_size, "bytes,", len(font.getGlyphOrder()), "glyphs")
PYTHON
cp "$work/package/LICENSE_FONT" "$home/src/main/resources/fonts/LICENSE-NotoSansSC.txt"

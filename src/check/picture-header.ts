/** What a picture's first bytes say about it. */
export interface PictureHeader {
  readonly format: "jpeg" | "png" | "gif" | "webp" | "avif";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Reads format and measurements without decoding the picture; `null` for what is no picture. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47) return readPng(view);
    if (view.getUint16(0) === 0xffd8) return readJpeg(view);
    const mark = readAscii(view, 0, 4);
    if (mark === "GIF8")
      return { format: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (mark === "RIFF" && readAscii(view, 8, 4) === "WEBP") return readWebp(view);
    if (/^ftypavi[fs]/.test(readAscii(view, 4, 8))) return readAvif(view);
  } catch (error) {
    // Reading beyond the end: the file is cut off.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

function readPng(view: DataView): PictureHeader | null {
  if (readAscii(view, 12, 4) !== "IHDR") return null;
  return { format: "png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks from segment to segment to the one that starts the frame. */
function readJpeg(view: DataView): PictureHeader | null {
  for (let offset = 2; ; ) {
    if (view.getUint8(offset) !== 0xff) return null;
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame)
      return { format: "jpeg", width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) };
    offset += 2 + view.getUint16(offset + 2);
  }
}

function readWebp(view: DataView): PictureHeader | null {
  switch (readAscii(view, 12, 4)) {
    case "VP8X":
      return { format: "webp", width: 1 + readUint24(view, 24), height: 1 + readUint24(view, 27) };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { format: "webp", width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case "VP8 ":
      return {
        format: "webp",
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      return null;
  }
}

/** The measurements stand in the box `ispe`, somewhere in the metadata. The largest is the picture's own. */
function readAvif(view: DataView): PictureHeader | null {
  let found: PictureHeader | null = null;
  for (let offset = 8; offset + 20 <= view.byteLength; offset += 1) {
    if (view.getUint8(offset) !== 0x69 || readAscii(view, offset, 4) !== "ispe") continue;
    const [width, height] = [view.getUint32(offset + 8), view.getUint32(offset + 12)];
    if (!found || width * height > found.width * found.height) found = { format: "avif", width, height };
  }
  return found;
}

function readUint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
}

function readAscii(view: DataView, offset: number, length: number): string {
  let text = "";
  for (let index = 0; index < length; index += 1) text += String.fromCharCode(view.getUint8(offset + index));
  return text;
}

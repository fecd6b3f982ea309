/** Pixels on the longer side. */
const LONGEST = 1600;
const QUALITY = 0.8;

/**
 * A photo as it is sent: small, upright, and without what a camera writes beside it, such as where it was taken. Whatever is no
 * photo, or no smaller for it, stays as it is; the server looks at it again.
 */
export async function shrink(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type)) return file;
  try {
    const whole = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const factor = Math.min(1, LONGEST / Math.max(whole.width, whole.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(whole.width * factor);
    canvas.height = Math.round(whole.height * factor);
    const pen = canvas.getContext('2d');
    if (!pen) return file;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(whole, 0, 0, canvas.width, canvas.height);
    whole.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    return small ? new File([small], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file;
  } catch {
    // This browser can't read it; the server says whether it can.
    return file;
  }
}

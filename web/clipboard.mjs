// Text for the clipboard, where the page may write to it.

/// False where it may not: the page is not secure, not in front, or a frame without the permission.
export async function copy_text(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

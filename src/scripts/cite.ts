/** Buttons that copy the line by which a document is cited; hidden where the browser cannot copy. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-cite]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.previousElementSibling?.textContent ?? '');
    button.textContent = button.dataset.copied ?? '';
  });
}

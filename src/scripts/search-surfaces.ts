/** Where the search is shown, in one file, so that one request brings it: the results page, or the dialog of others. */
import { startDialog } from './search-dialog.ts';
import { startPage } from './search-page.ts';

const page = document.querySelector<HTMLElement>('[data-search=page]');
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search=dialog]');
if (page) startPage(page);
else if (dialog) startDialog(dialog);

// Presses the one button of a page that only waits to be told to go on.
document.querySelector('form[data-go-on]')?.requestSubmit();

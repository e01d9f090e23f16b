const themes = ['meadow', 'clear'];
const theme = new URLSearchParams(location.search).get('theme');

if (themes.includes(theme)) {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = `/dist/themes/${theme}.css`;
  document.head.append(sheet);
}

const chosen = themes.includes(theme) ? `[href$='=${theme}']` : ':not([href*="="])';
document.querySelector(`.choices a${chosen}`)?.setAttribute('aria-current', 'true');

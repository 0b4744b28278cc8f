/** What the page shows, and the small tools that its parts use. */
const data = JSON.parse(document.getElementById('data').textContent);

const byId = (id) => document.getElementById(id);

/** An element with properties, attributes (aria-…, data-…, role) and children; text stays text. */
function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name in element && !name.includes('-')) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

function say(words) {
  byId('status').textContent = words;
}

function remember(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}

function remembered(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

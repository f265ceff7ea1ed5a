(() => {
  // hulpmiddelen/copy.js
  async function copy(put) {
    try {
      await put(navigator.clipboard);
      return true;
    } catch {
      return false;
    }
  }

  // hulpmiddelen/kaart.js
  var sending = (
    /** @type {HTMLElement | null} */
    document.querySelector(".verzenden")
  );
  if (sending) makeSendable(sending);
  function inBoth(lines) {
    const as = (type, text) => new Blob([text], { type });
    return new ClipboardItem({
      "text/plain": as("text/plain", lines.map((line) => line.textContent).join("\n")),
      "text/html": as("text/html", lines.map((line) => line.outerHTML).join(""))
    });
  }
  function select(part) {
    part.focus();
    getSelection()?.selectAllChildren(part);
  }
  function makeSendable(sending2) {
    const find = (selector) => (
      /** @type {HTMLElement} */
      sending2.querySelector(selector)
    );
    const mail = (
      /** @type {HTMLAnchorElement} */
      find("a[href^=mailto]")
    );
    const text = find(".verzenden-tekst");
    const said = find(".verzenden-gezegd");
    const enable = (button, does) => {
      button.hidden = false;
      button.addEventListener("click", does);
    };
    enable(find("[data-print]"), () => print());
    const here = location.protocol.startsWith("http") ? location.origin + location.pathname : null;
    const address = sending2.dataset.adres ?? here;
    if (!address) {
      mail.hidden = true;
      find(".verzenden-zonder").hidden = false;
      return;
    }
    fillIn(address);
    function fillIn(address2) {
      for (const link of sending2.querySelectorAll("a:not([href^=mailto])")) {
        link.textContent = address2;
        link.setAttribute("href", address2);
      }
      find(".verzenden-adres").hidden = false;
      if (mail.dataset.mail) {
        mail.href = mail.dataset.mail.replace("%7Badres%7D", () => encodeURIComponent(address2));
      }
    }
    const near = document.createElement("div");
    const copyFrom = async (button, doCopy, toShow) => {
      const done = await doCopy();
      const words = said.dataset[done ? button.dataset.kopieer ?? "" : "zelf"] ?? "";
      const line = document.createElement("p");
      line.className = "gezegd";
      line.ariaHidden = "true";
      line.textContent = words;
      near.replaceChildren(line);
      button.closest("p")?.after(near);
      if (!done) {
        const offered = toShow();
        offered.className = "verzenden-zelf";
        offered.tabIndex = -1;
        near.append(offered);
        select(offered);
      }
      said.textContent = "";
      requestAnimationFrame(() => said.textContent = words);
    };
    const asText = (link) => {
      const node = document.createElement("div");
      node.textContent = link;
      return node;
    };
    const asLines = () => {
      const node = (
        /** @type {HTMLElement} */
        text.cloneNode(true)
      );
      node.hidden = false;
      return node;
    };
    const lines = () => [...text.children];
    const buttons = (
      /** @type {NodeListOf<HTMLElement>} */
      document.querySelectorAll("[data-kopieer]")
    );
    for (const button of buttons) {
      const { kopieer, anker } = button.dataset;
      const link = anker ? `${address}#${anker}` : address;
      const putLink = () => copy((clipboard) => clipboard.writeText(link));
      const putLines = () => copy((clipboard) => clipboard.write([inBoth(lines())]));
      enable(button, () => {
        if (kopieer === "mail") copyFrom(button, putLines, asLines);
        else copyFrom(button, putLink, () => asText(link));
      });
      const row = button.closest(".deellink");
      if (row instanceof HTMLElement) row.hidden = false;
    }
    const card = { title: document.title, text: lines()[0]?.textContent ?? "", url: address };
    if (navigator.canShare?.(card)) {
      enable(find("[data-stuur]"), () => navigator.share(card).catch(() => {
      }));
    }
  }
})();

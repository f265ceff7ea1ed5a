(() => {
  // hulpmiddelen/copy.js
  async function copy(forms, select2, put = () => navigator.clipboard.writeText(forms["text/plain"])) {
    try {
      await put();
      return true;
    } catch {
      const before = (
        /** @type {HTMLElement | null} */
        document.activeElement
      );
      select2();
      const done = copyInTheOlderWay(forms);
      if (done) before?.focus();
      return done;
    }
  }
  function copyInTheOlderWay(forms) {
    const give = (event) => {
      for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
      event.preventDefault();
    };
    document.addEventListener("copy", give);
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    } finally {
      document.removeEventListener("copy", give);
    }
  }

  // hulpmiddelen/kaart.js
  var sending = (
    /** @type {HTMLElement | null} */
    document.querySelector(".verzenden")
  );
  if (sending) makeSendable(sending);
  var inBoth = (lines) => ({
    "text/plain": lines.map((line) => line.textContent).join("\n"),
    "text/html": lines.map((line) => line.outerHTML).join("")
  });
  function putBoth(forms) {
    const asBlobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(asBlobs))]);
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
    const copyFrom = async (button, forms, offered, put) => {
      button.closest("p")?.after(near);
      offered.className = "verzenden-zelf";
      offered.tabIndex = -1;
      const done = await copy(forms, () => {
        near.replaceChildren(offered);
        select(offered);
      }, put);
      if (done) near.replaceChildren();
      const words = said.dataset[done ? button.dataset.kopieer ?? "" : "zelf"] ?? "";
      const line = document.createElement("p");
      line.className = "gezegd";
      line.ariaHidden = "true";
      line.textContent = words;
      near.prepend(line);
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
      enable(button, () => {
        const both = inBoth(lines());
        if (kopieer === "mail") copyFrom(button, both, asLines(), () => putBoth(both));
        else copyFrom(button, { "text/plain": link }, asText(link));
      });
      const row = button.closest(".deellink");
      if (row instanceof HTMLElement) row.hidden = false;
    }
    const card = { title: document.title, text: lines()[1].textContent ?? "", url: address };
    if (navigator.canShare?.(card)) {
      const share = () => navigator.share(card).catch(({ name }) => {
        if (name !== "AbortError") find("[data-kopieer=link]").click();
      });
      enable(find("[data-stuur]"), share);
    }
  }
})();

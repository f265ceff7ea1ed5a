(() => {
  // hulpmiddelen/dom.js
  function h(name, props = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(props)) {
      if (typeof value === "function") element.addEventListener(key, value);
      else if (value === true) element.setAttribute(key, "");
      else if (value !== false && value != null) element.setAttribute(key, String(value));
    }
    element.append(.../** @type {(Node | string)[]} */
    children.filter((child) => child || child === ""));
    return element;
  }
  var button = (label, click, more = {}) => h("button", {
    type: "button",
    ...more,
    class: `knop ${more.class || ""}`,
    click
  }, label);
  function fill(text2, values) {
    return text2.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  }
  function renew(parent, ...children) {
    const focus = document.activeElement;
    const key = focus instanceof HTMLElement && parent.contains(focus) ? focus.dataset.key : null;
    const open = new Set([
      ...parent.querySelectorAll("details[open]")
    ].map(keyOf));
    parent.replaceChildren(.../** @type {Node[]} */
    children.filter(Boolean));
    for (const details of parent.querySelectorAll("details")) {
      details.open ||= open.has(keyOf(details));
    }
    if (key) {
      parent.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
    }
  }
  var keyOf = (details) => (
    /** @type {HTMLElement} */
    details.dataset.key
  );
  function download(name, text2) {
    const address = URL.createObjectURL(new Blob([
      text2
    ], {
      type: "application/json"
    }));
    const link = h("a", {
      href: address,
      download: name,
      hidden: true
    });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 6e4);
  }
  function ask(title, body, choices) {
    const dialog = h("dialog", {
      class: "vraag",
      "aria-labelledby": "vraag-titel"
    });
    const buttons = choices.map(([label, does], index) => button(label, () => {
      dialog.close();
      does?.();
    }, {
      class: index === 0 && "knop--eerst"
    }));
    dialog.append(h("h2", {
      id: "vraag-titel"
    }, title), ...body.filter((child) => child instanceof Node), h("p", {
      class: "knoppen"
    }, ...buttons));
    dialog.addEventListener("close", () => dialog.remove());
    document.querySelector("article")?.append(dialog);
    dialog.showModal();
  }

  // hulpmiddelen/aid.js
  var answeredIn = (form) => (
    /** @type {HTMLInputElement[]} */
    [
      ...form.elements
    ].filter(({ checked }) => checked)
  );
  function aidElement(build, openStore) {
    return class extends HTMLElement {
      /** @type {AbortController | undefined} */
      #gone;
      connectedCallback() {
        const data = this.querySelector("script[data-gegevens]");
        const form = this.querySelector("form");
        if (!data?.textContent || !form) return;
        const early = this.#gone ? [] : answeredIn(form);
        this.#gone?.abort();
        this.#gone = new AbortController();
        const { signal } = this.#gone;
        const gegevens = JSON.parse(data.textContent);
        const status = h("p", {
          role: "status",
          class: "verborgen"
        });
        const say = (text2) => {
          status.textContent = "";
          requestAnimationFrame(() => status.textContent = text2);
        };
        const store2 = openStore();
        form.addEventListener("submit", (event) => event.preventDefault(), {
          signal
        });
        const aid = {
          store: store2,
          gegevens,
          teksten: gegevens.teksten,
          form,
          signal,
          say
        };
        const parts = build(this, aid);
        this.append(status);
        const update = () => parts.forEach((part) => part.update?.());
        store2.addEventListener("change", update, {
          signal
        });
        signal.addEventListener("abort", () => {
          for (const { node } of [
            ...parts,
            {
              node: status
            }
          ]) node?.remove();
        });
        update();
        for (const control of early) if (!control.checked) control.click();
      }
      disconnectedCallback() {
        this.#gone?.abort();
      }
    };
  }

  // hulpmiddelen/core/context.js
  function adviseContext(contexten, contextvragen, gekozen) {
    const given = contextvragen.flatMap(({ id, antwoorden }) => {
      const chosen = Object.hasOwn(gekozen, id) && antwoorden.find((a) => a.id === gekozen[id]);
      return chosen ? [
        {
          vraag: id,
          antwoord: chosen.id,
          contexten: chosen.contexten
        }
      ] : [];
    });
    const per = contexten.map(({ id }) => ({
      context: id,
      redenen: given.filter((answer) => answer.contexten.includes(id)).map(({ vraag, antwoord }) => ({
        vraag,
        antwoord
      }))
    }));
    const most = Math.max(1, ...per.map(({ redenen }) => redenen.length));
    return {
      per,
      advies: per.filter(({ redenen }) => redenen.length === most).map(({ context }) => context),
      beantwoord: given.length
    };
  }

  // hulpmiddelen/core/migrations.js
  var VERSIE = 1;
  var MIGRATIONS = {};
  function migrate(dossier, from, steps = MIGRATIONS, to = VERSIE) {
    try {
      for (let versie = from; versie < to; versie++) {
        dossier = {
          ...steps[versie](dossier),
          versie: versie + 1
        };
      }
      return dossier;
    } catch {
      return void 0;
    }
  }

  // hulpmiddelen/core/shape.js
  var [LONGEST_TEXT, MOST_KEYS, LONGEST_KEY] = [
    2e3,
    500,
    100
  ];
  var UNSAFE = [
    "__proto__",
    "constructor",
    "prototype"
  ];
  var text = (waarde) => typeof waarde === "string";
  var teken = (waarde) => typeof waarde === "string" && /^[0-9a-z]$/.test(waarde);
  var oneOf = (...options) => (waarde) => options.includes(waarde);
  var orCleared = (check) => (waarde) => waarde === null || check(waarde);
  var listOf = (check, most) => (waarde) => Array.isArray(waarde) && waarde.length <= most && waarde.every(check);
  var fields = (checks) => (waarde) => isTak(waarde) && Object.entries(checks).every(([key, check]) => check(waarde[key]));
  var factor = (waarde) => text(waarde) || Number.isInteger(waarde);
  var simple = (waarde) => waarde === void 0 || typeof waarde === "boolean" || text(waarde);
  var SHAPE = {
    context: orCleared(text),
    vragen: {
      "*": orCleared(text)
    },
    rondes: {
      "*": {
        naam: text,
        antwoorden: {
          "*": orCleared(teken)
        },
        eigen: {
          "*": orCleared(teken)
        }
      }
    },
    eigen: {
      "*": orCleared(fields({
        thema: text,
        soort: oneOf("bevorderend", "belemmerend"),
        tekst: text
      }))
    },
    notities: {
      "*": orCleared(text)
    },
    aanpak: listOf(factor, 3),
    acties: {
      "*": orCleared(fields({
        doen: simple,
        haalbaar: simple,
        effect: simple
      }))
    },
    regels: {
      "*": orCleared(oneOf("aan", "misschien", "uit"))
    },
    activiteiten: (waarde) => waarde === "geen" || listOf(text, MOST_KEYS)(waarde),
    plan: {
      "*": orCleared(text)
    }
  };
  function isTak(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  function isLeaf(value) {
    return isTak(value) && Object.hasOwn(value, "waarde") && Number.isSafeInteger(value.op) && Number(value.op) >= 0;
  }
  function isDeeper(value, most) {
    if (typeof value !== "object" || value === null) return false;
    return most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1));
  }
  function trim(value, drop) {
    if (typeof value === "string") {
      const fine = value.slice(0, LONGEST_TEXT).replace(/\p{Cs}/gu, "");
      if (fine !== value) drop();
      return fine;
    }
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return within(value, drop).map((item) => trim(item, drop));
    const safe = Object.entries(value).filter(([key]) => {
      const fine = !UNSAFE.includes(key) && key.length <= LONGEST_KEY;
      if (!fine) drop();
      return fine;
    });
    return Object.fromEntries(within(safe, drop).map(([key, inner]) => [
      key,
      trim(inner, drop)
    ]));
  }
  function fit(value, shape, drop) {
    if (!shape) return value;
    if (typeof shape === "function" ? isLeaf(value) && shape(value.waarde) : isTak(value)) {
      if (typeof shape === "function" || !isTak(value)) return value;
      return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
        const fitting = fit(inner, Object.hasOwn(shape, key) ? shape[key] : shape["*"], drop);
        return fitting === void 0 ? [] : [
          [
            key,
            fitting
          ]
        ];
      }));
    }
    drop();
  }
  function within(items, drop) {
    items.slice(MOST_KEYS).forEach(drop);
    return items.slice(0, MOST_KEYS);
  }

  // hulpmiddelen/core/dossier.js
  var [LONGEST, DEEPEST] = [
    1e6,
    8
  ];
  var NOTHING = [
    "null",
    '""',
    "[]",
    "{}"
  ];
  function emptyDossier(gids2, editie2) {
    const head = {
      soort: (
        /** @type {const} */
        "dossier"
      ),
      versie: VERSIE,
      gids: gids2,
      editie: editie2
    };
    const [vragen, rondes, eigen, notities, acties, regels, plan] = Array.from({
      length: 7
    }, tak);
    return {
      ...head,
      vragen,
      rondes,
      eigen,
      notities,
      acties,
      regels,
      plan
    };
  }
  function withValue(dossier, [key, ...path], waarde, op) {
    const stored = own(dossier, key);
    if (path.length) {
      return {
        ...dossier,
        [key]: withValue(isTak(stored) ? stored : {}, path, waarde, op)
      };
    }
    const earliest = isLeaf(stored) ? Math.min(stored.op + 1, Number.MAX_SAFE_INTEGER) : 0;
    return {
      ...dossier,
      [key]: {
        waarde,
        op: Math.max(op, earliest)
      }
    };
  }
  function valueAt(dossier, path) {
    let found = dossier;
    for (const key of path) found = own(found, key);
    return isLeaf(found) ? found.waarde : null;
  }
  function mergeDossiers(a, b) {
    return (
      /** @type {Dossier} */
      merge(a, b)
    );
  }
  function parseDossier(text2, { gids: gids2, migrations = MIGRATIONS }) {
    if (typeof text2 !== "string") return {
      fout: "geen-json"
    };
    if (text2.length > LONGEST) return {
      fout: "te-groot"
    };
    let raw;
    try {
      raw = JSON.parse(text2);
    } catch {
      return {
        fout: "geen-json"
      };
    }
    if (!isTak(raw) || own(raw, "soort") !== "dossier") return {
      fout: "geen-dossier"
    };
    if (isDeeper(raw, DEEPEST)) return {
      fout: "te-diep"
    };
    const versie = own(raw, "versie");
    if (own(raw, "gids") !== gids2) return {
      fout: "andere-gids"
    };
    if (typeof versie !== "number" || !Number.isInteger(versie)) return {
      fout: "beschadigd"
    };
    if (versie > VERSIE) return {
      fout: "nieuwere-versie",
      versie
    };
    let weggelaten = 0;
    const drop = () => void weggelaten++;
    const current = migrate(
      /** @type {Tak} */
      trim(raw, drop),
      versie,
      migrations
    );
    const fitting = current && fit(current, SHAPE, drop);
    const editie2 = own(fitting, "editie");
    if (!isTak(fitting) || typeof editie2 !== "string" || !/^\d+\.\d+$/.test(editie2)) {
      return {
        fout: "beschadigd"
      };
    }
    return {
      dossier: {
        ...emptyDossier(gids2, editie2),
        ...fitting,
        editie: editie2
      },
      weggelaten
    };
  }
  function differences(from, to) {
    const paths = new Map([
      ...leaves(from),
      ...leaves(to)
    ].map(([pad]) => [
      sorted(pad),
      pad
    ]));
    return [
      ...paths.values()
    ].map((pad) => ({
      pad,
      van: valueAt(from, pad),
      naar: valueAt(to, pad)
    })).filter(({ van, naar }) => sorted(van) !== sorted(naar));
  }
  function isEmpty(dossier) {
    return leaves(dossier).every(([path, { waarde }]) => path.at(-1) === "naam" || NOTHING.includes(JSON.stringify(waarde)));
  }
  function antwoordenOf(dossier, ronde) {
    const tekens = own(own(dossier.rondes, ronde), "antwoorden");
    return Object.fromEntries(Object.keys(isTak(tekens) ? tekens : {}).flatMap((nummer) => {
      const teken2 = valueAt(dossier, [
        "rondes",
        ronde,
        "antwoorden",
        nummer
      ]);
      return typeof teken2 === "string" ? [
        [
          nummer,
          teken2
        ]
      ] : [];
    }));
  }
  function merge(a, b) {
    const [first, second] = (rank(a) - rank(b) || compare(a, b)) < 0 ? [
      a,
      b
    ] : [
      b,
      a
    ];
    if (!isTak(second) || isLeaf(second)) return second;
    const keys = Object.keys(isTak(first) ? {
      ...first,
      ...second
    } : second).sort();
    const merged = keys.map((key) => [
      key,
      merge(own(first, key), own(second, key))
    ]);
    return (
      /** @type {Tak} */
      Object.fromEntries(merged)
    );
  }
  function rank(value) {
    if (value === void 0) return 0;
    return isLeaf(value) ? 3 : isTak(value) ? 2 : 1;
  }
  function compare(a, b) {
    const later = isLeaf(a) && isLeaf(b) ? a.op - b.op : 0;
    return later || order(padded(a), padded(b)) || order(sorted(a), sorted(b));
  }
  var order = (a, b) => a < b ? -1 : Number(a > b);
  var padded = (value) => sorted(value).replace(/\d+/g, (digits) => digits.padStart(20, "0"));
  function sorted(value) {
    return String(JSON.stringify(value, (_, inner) => isTak(inner) ? Object.fromEntries(Object.keys(inner).sort().map((key) => [
      key,
      inner[key]
    ])) : inner));
  }
  function leaves(tak2, path = []) {
    return Object.entries(tak2).flatMap(([key, inner]) => {
      const here = [
        ...path,
        key
      ];
      if (isLeaf(inner)) return [
        [
          here,
          inner
        ]
      ];
      return isTak(inner) ? leaves(inner, here) : [];
    });
  }
  function own(tak2, key) {
    return isTak(tak2) && Object.hasOwn(tak2, key) ? tak2[key] : void 0;
  }
  function tak() {
    return {};
  }

  // hulpmiddelen/core/score.js
  function kracht(schaal, factor2, teken2) {
    const waarde = answerOf(schaal, teken2)?.waarde ?? null;
    if (waarde === null) return null;
    return factor2.soort === "belemmerend" ? highest(schaal) - waarde : waarde;
  }
  function outcome(schaal, factor2, teken2) {
    const weight = kracht(schaal, factor2, teken2);
    if (weight === null) {
      const soort = answerOf(schaal, teken2)?.soort;
      return soort === "onzeker" || soort === "nvt" ? soort : "open";
    }
    if (weight >= schaal.helpt_vanaf) return "sterk";
    return weight <= schaal.aandacht_tot ? "zwak" : "midden";
  }
  function scoreThema(schaal, thema, antwoorden) {
    const having = (wanted) => weigh(schaal, thema.factoren, antwoorden, wanted);
    const lists = {
      helpt: having("sterk").sort((a, b) => Number(b.kracht) - Number(a.kracht)),
      aandacht: having("zwak"),
      midden: having("midden"),
      uitzoeken: having("onzeker"),
      nvt: having("nvt"),
      open: having("open")
    };
    const scored = [
      ...lists.helpt,
      ...lists.aandacht,
      ...lists.midden
    ];
    const punten = scored.reduce((sum, { kracht: kracht2 }) => sum + Number(kracht2), 0);
    const van = highest(schaal) * scored.length;
    const totaal = thema.factoren.length;
    const toepasselijk = totaal - lists.nvt.length;
    const [part, whole] = schaal.genoeg;
    const enough = scored.length > 0 && scored.length * whole >= toepasselijk * part;
    const reached = thema.duidingen.filter(({ vanaf: [over, under] }) => punten * under >= over * van);
    return {
      punten,
      van,
      gescoord: scored.length,
      toepasselijk,
      beantwoord: totaal - lists.open.length,
      totaal,
      duiding: enough ? reached.at(-1)?.tekst ?? null : null,
      ...lists
    };
  }
  function weigh(schaal, factoren, antwoorden, wanted) {
    return factoren.filter((factor2) => outcome(schaal, factor2, antwoorden[factor2.nummer]) === wanted).map((f) => ({
      nummer: f.nummer,
      kracht: kracht(schaal, f, antwoorden[f.nummer])
    })).sort((a, b) => Number(a.kracht) - Number(b.kracht) || a.nummer - b.nummer);
  }
  function answerOf(schaal, teken2) {
    return schaal.antwoorden.find((antwoord) => antwoord.teken === teken2);
  }
  function factorsOf(themas) {
    return themas.flatMap(({ factoren }) => factoren);
  }
  function highest(schaal) {
    return Math.max(...schaal.antwoorden.map(({ waarde }) => waarde ?? 0));
  }

  // hulpmiddelen/parts/keep.js
  var SHOWN = 12;
  function keep(element, { store: store2, gegevens, teksten, say }) {
    const t = teksten.dossier;
    const wrong = h("p", {
      class: "fout",
      role: "alert"
    });
    const status = h("div", {
      class: "opslag",
      role: "alert"
    });
    const name = () => fill(t.bestandsnaam, {
      gids: gegevens.gids,
      datum: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
    });
    const save = () => {
      download(name(), JSON.stringify(store2.dossier, null, 2));
      say(t.bewaard);
    };
    const file = h("input", {
      type: "file",
      accept: ".json,application/json",
      class: "verborgen",
      tabindex: -1,
      "aria-hidden": "true",
      change: async () => {
        const chosen = file.files?.[0];
        file.value = "";
        if (chosen) open(await chosen.text().catch(() => null));
      }
    });
    const pick = button(t.open, () => file.click());
    const open = (text2) => {
      wrong.textContent = "";
      const read = text2 === null ? {
        fout: "niet-te-lezen"
      } : parseDossier(text2, {
        gids: gegevens.gids
      });
      if ("fout" in read) {
        wrong.textContent = t.fouten[read.fout];
        return;
      }
      const { dossier, weggelaten } = read;
      const changes = differences(store2.dossier, dossier);
      const body = [
        h("p", {}, fill(t.open_inhoud, contents(dossier))),
        weggelaten > 0 && h("p", {}, fill(t.open_weggelaten, {
          n: weggelaten
        })),
        h("p", {}, changes.length ? fill(t.open_anders, {
          n: changes.length
        }) : t.open_gelijk),
        changes.length > 0 && h("ul", {}, ...changes.slice(0, SHOWN).map((change) => h("li", {}, told(change)))),
        changes.length > SHOWN && h("p", {}, fill(t.open_meer, {
          n: changes.length - SHOWN
        }))
      ];
      const take = (how) => () => {
        store2.change(how);
        say(t.geopend);
      };
      ask(t.open_titel, body, changes.length ? [
        [
          t.voeg_samen,
          take((mine) => mergeDossiers(mine, dossier))
        ],
        [
          t.vervang,
          take((mine) => replaced(mine, dossier))
        ],
        [
          t.annuleer,
          null
        ]
      ] : [
        [
          t.annuleer,
          null
        ]
      ]);
    };
    const told = ({ pad, van, naar }) => {
      const nummer = pad.at(-1) ?? "";
      const isFactor = [
        "rondes",
        "notities"
      ].includes(pad[0]) && /^\d+$/.test(nummer);
      const where = [
        t.onderdelen[pad[0]] ?? pad[0],
        isFactor && fill(t.factor, {
          nummer
        })
      ];
      return `${where.filter(Boolean).join(", ")}: ${shown(van)} \u2192 ${shown(naar)}`;
    };
    const shown = (value) => {
      const answer = answerOf(gegevens.schaal, value)?.titel;
      const context = gegevens.contexten.find((c) => c.id === value)?.titel;
      const own2 = typeof value === "string" ? value : value?.tekst;
      const text2 = answer ?? context ?? (typeof own2 === "string" ? own2 : value === null ? "" : "\u2026");
      return text2 ? `\u201C${text2.slice(0, 60)}\u201D` : t.leeg;
    };
    const wipe = () => ask(t.wis, [
      h("p", {}, t.wis_vraag)
    ], [
      [
        t.eerst_bestand,
        () => {
          save();
          wipe();
        }
      ],
      [
        t.wis_ja,
        () => {
          store2.clear();
          saver.focus();
          say(t.gewist);
        }
      ],
      [
        t.annuleer,
        null
      ]
    ]);
    const saver = button(t.bewaar, save, {
      class: "knop--eerst"
    });
    const wis = button(t.wis, wipe);
    const throwAway = (label, does) => {
      const saveOld = () => download(name(), store2.raw ?? "");
      const sure = () => ask(label, [
        h("p", {}, t.gooi_weg_vraag)
      ], [
        [
          t.bewaar_oud,
          () => {
            saveOld();
            sure();
          }
        ],
        [
          label,
          () => {
            does();
            saver.focus();
          }
        ],
        [
          t.annuleer,
          null
        ]
      ]);
      return button(label, sure);
    };
    const node = h("section", {
      class: "dossier",
      "aria-labelledby": "dossier"
    }, h("h2", {
      id: "dossier"
    }, t.titel), h("p", {}, t.uitleg), h("p", {}, t.safari), h("p", {
      class: "knoppen"
    }, saver, pick, file, wis), wrong);
    element.append(node);
    element.prepend(status);
    return {
      node,
      update() {
        const { status: now, raw } = store2;
        const problem = t.status[now];
        status.hidden = !problem;
        if (status.dataset.status !== now) {
          status.dataset.status = now;
          renew(status, problem && h("p", {}, problem), raw !== null && h("p", {
            class: "knoppen"
          }, button(t.bewaar_oud, () => download(name(), raw)), now === "deels" ? throwAway(t.gooi_oud_weg, () => store2.forgetFormer()) : throwAway(t.begin_opnieuw, () => store2.clear())));
        }
        wis.hidden = isEmpty(store2.dossier);
      }
    };
  }
  function contents(dossier) {
    const filled = differences(withNothing(dossier), dossier);
    const count = (which) => filled.filter(({ pad, naar }) => naar !== null && which(pad)).length;
    return {
      antwoorden: count((pad) => pad[0] === "rondes" && pad[2] === "antwoorden"),
      notities: count(([section]) => section === "notities"),
      eigen: count(([section]) => section === "eigen")
    };
  }
  var withNothing = ({ soort, versie, gids: gids2, editie: editie2 }) => (
    /** @type {any} */
    {
      soort,
      versie,
      gids: gids2,
      editie: editie2
    }
  );
  function replaced(mine, file) {
    return differences(mine, file).reduce((next, { pad, naar }) => withValue(next, pad, naar, Date.now()), mine);
  }

  // hulpmiddelen/elements/context-kiezer.js
  function contextKiezer(element, aid) {
    const { store: store2, gegevens, teksten, form, signal, say } = aid;
    const t = teksten.contextkiezer;
    const { contexten, contextvragen } = gegevens;
    const titelOf = (id) => contexten.find((c) => c.id === id)?.titel ?? "";
    const answered = () => Object.fromEntries(contextvragen.map((vraag) => [
      vraag.id,
      store2.get("vragen", vraag.id)
    ]));
    const advise = () => adviseContext(contexten, contextvragen, answered());
    form.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const vraag = (
        /** @type {HTMLElement | null} */
        target.closest("[data-vraag]")?.dataset.vraag
      );
      if (vraag) {
        store2.set([
          "vragen",
          vraag
        ], target.value);
        say(fill(t.advies, {
          titels: advise().advies.map(titelOf).join(", ")
        }));
      } else {
        store2.set([
          "context"
        ], target.value);
        say(fill(t.gekozen, {
          titel: titelOf(target.value)
        }));
      }
    }, {
      signal
    });
    const first = (name) => (
      /** @type {HTMLElement | null} */
      form.querySelector(`.${name} input`)?.focus()
    );
    const clearChoice = button(t.wis, () => {
      store2.set([
        "context"
      ], null);
      first("kiezer-keuze");
      say(t.gewist);
    });
    const clearAnswers = button(t.wis_vragen, () => {
      for (const { id } of contextvragen) store2.set([
        "vragen",
        id
      ], null);
      first("kiezer-vragen");
      say(t.gewist_vragen);
    });
    form.querySelector(".kiezer-vragen")?.after(clearAnswers);
    form.querySelector(".kiezer-keuze")?.after(clearChoice);
    signal.addEventListener("abort", () => {
      clearAnswers.remove();
      clearChoice.remove();
    });
    const cards = (
      /** @type {HTMLElement[]} */
      [
        ...form.querySelectorAll(".kiezer-context")
      ]
    );
    const choosing = {
      update() {
        const given = answered();
        for (const radio of form.querySelectorAll("input[type=radio]")) {
          const vraag = (
            /** @type {HTMLElement | null} */
            radio.closest("[data-vraag]")?.dataset.vraag
          );
          radio.checked = radio.value === (vraag ? given[vraag] : store2.get("context"));
        }
        const { per, advies, beantwoord } = advise();
        for (const card of cards) {
          const id = String(card.dataset.context);
          const redenen = per.find(({ context }) => context === id)?.redenen ?? [];
          const fits = advies.includes(id);
          card.classList.toggle("kiezer-context--past", fits);
          const place = (
            /** @type {HTMLElement} */
            card.querySelector(".kiezer-redenen")
          );
          renew(place, ...beantwoord === 0 ? [] : [
            fits && h("p", {
              class: "kiezer-past"
            }, t[advies.length > 1 ? "ook" : "past"]),
            h("details", {
              "data-key": `waarom-${id}`
            }, h("summary", {
              "data-key": `w-${id}`
            }, t.waarom), redenen.length ? h("ul", {}, ...redenen.map((reden) => h("li", {}, why(reden)))) : h("p", {}, t.geen))
          ]);
        }
        clearChoice.hidden = !store2.get("context");
        clearAnswers.hidden = beantwoord === 0;
      }
    };
    const why = (reden) => {
      const vraag = contextvragen.find((v) => v.id === reden.vraag);
      const antwoord = vraag.antwoorden.find((a) => a.id === reden.antwoord);
      return fill(t.omdat, {
        vraag: vraag.vraag,
        antwoord: antwoord.tekst
      });
    };
    return [
      choosing,
      keep(element, aid)
    ];
  }

  // hulpmiddelen/parts/answers.js
  var RONDE = "1";
  var radioIn = (group, which) => group?.querySelector(`input${which}`);
  function answers({ store: store2, gegevens, teksten, form, signal, say }) {
    const t = teksten.scan;
    const tekens = gegevens.schaal.antwoorden.map((a) => a.teken);
    const groups = (
      /** @type {HTMLFieldSetElement[]} */
      [
        ...form.querySelectorAll("fieldset[data-nummer]")
      ]
    );
    const all = () => (
      /** @type {HTMLFieldSetElement[]} */
      [
        ...form.querySelectorAll(".factor-vraag")
      ]
    );
    const updates = [];
    form.addEventListener("keydown", (event) => {
      const { target, key } = event;
      if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
      if (event.ctrlKey || event.metaKey || event.altKey || !tekens.includes(key.toLowerCase())) {
        return;
      }
      const group = target.closest(".factor-vraag");
      if (!group) return;
      event.preventDefault();
      const place = all().indexOf(
        /** @type {HTMLFieldSetElement} */
        group
      );
      radioIn(group, `[value="${key.toLowerCase()}"]:not(:checked)`)?.click();
      const next = all()[place + 1];
      (radioIn(next, ":checked") ?? radioIn(next, ""))?.focus();
    }, {
      signal
    });
    for (const group of groups) {
      const nummer = String(group.dataset.nummer);
      const path = [
        "rondes",
        RONDE,
        "antwoorden",
        nummer
      ];
      const tekst = group.querySelector("[id$=-tekst]")?.textContent ?? "";
      const radios = (
        /** @type {HTMLInputElement[]} */
        [
          ...group.querySelectorAll("input[type=radio]")
        ]
      );
      group.addEventListener("change", ({ target }) => {
        if (target instanceof HTMLInputElement && target.type === "radio") {
          store2.set(path, target.value);
          say(told());
        }
      }, {
        signal
      });
      const wis = button(t.wis, () => {
        store2.set(path, null);
        radios[0]?.focus();
        say(t.gewist);
      }, {
        class: "knop--klein wis-antwoord"
      });
      const veld = h("textarea", {
        rows: 2,
        maxlength: 2e3,
        placeholder: " ",
        "aria-label": fill(t.notitie_bij, {
          tekst
        }),
        input: () => store2.set([
          "notities",
          nummer
        ], veld.value || null)
      });
      const notitie = h("details", {
        class: "notitie"
      }, h("summary", {}, t.notitie), veld);
      const tools = h("div", {
        class: "factor-knoppen"
      }, wis, notitie);
      group.querySelector(".antwoorden")?.after(tools);
      signal.addEventListener("abort", () => tools.remove());
      updates.push(() => {
        const teken2 = store2.get(...path);
        for (const radio of radios) radio.checked = radio.value === teken2;
        wis.hidden = teken2 === null;
        const written = String(store2.get("notities", nummer) ?? "");
        if (veld.value !== written) {
          veld.value = written;
          notitie.open = written !== "";
        }
      });
    }
    const told = () => {
      const kept = [
        "bewaard",
        "deels"
      ].includes(store2.status) ? t.bewaard : t.genoteerd;
      return `${kept} ${fill(t.stand, countAnswered(store2, gegevens))}`;
    };
    const hint = h("p", {
      class: "scan-toetsen"
    }, fill(t.toetsen, {
      tekens: tekens.join(", ")
    }));
    form.querySelector(".scan-vraag")?.after(hint);
    return {
      node: hint,
      update: () => updates.forEach((update) => update())
    };
  }
  function countAnswered(store2, gegevens) {
    const given = antwoordenOf(store2.dossier, RONDE);
    const scores = gegevens.themas.map((thema) => scoreThema(gegevens.schaal, thema, given));
    const sum = (what) => scores.reduce((total, score) => total + score[what], 0);
    return {
      beantwoord: sum("beantwoord"),
      totaal: sum("totaal")
    };
  }

  // hulpmiddelen/parts/own-factors.js
  function ownFactors({ dossier }, thema) {
    return Object.keys(dossier.eigen).flatMap((id) => {
      const factor2 = (
        /** @type {any} */
        valueAt(dossier, [
          "eigen",
          id
        ])
      );
      if (!factor2 || thema && factor2.thema !== thema) return [];
      const { tekst, soort } = factor2;
      const teken2 = (
        /** @type {string} */
        valueAt(dossier, [
          "rondes",
          RONDE,
          "eigen",
          id
        ])
      );
      return [
        {
          id,
          nummer: id,
          thema: factor2.thema,
          tekst,
          soort,
          teken: teken2
        }
      ];
    });
  }
  function ownFactorsOf(list, { store: store2, gegevens, teksten, say }) {
    const t = teksten.eigen;
    const thema = String(list.dataset.thema);
    const name = `eigen-${thema}`;
    const tekst = h("input", {
      type: "text",
      id: `${name}-tekst`,
      maxlength: 300
    });
    const soort = h("select", {
      id: `${name}-soort`
    }, h("option", {
      value: "bevorderend"
    }, t.bevorderend), h("option", {
      value: "belemmerend"
    }, t.belemmerend));
    const said = h("p", {
      class: "fout",
      role: "alert"
    });
    const rows = h("ul", {
      class: "factorlijst kale-lijst"
    });
    const add = () => {
      said.textContent = tekst.value.trim() ? "" : t.leeg;
      if (said.textContent) return tekst.focus();
      store2.set([
        "eigen",
        freshId()
      ], {
        thema,
        soort: soort.value,
        tekst: tekst.value.trim()
      });
      tekst.value = "";
      tekst.focus();
      say(teksten.scan.bewaard);
    };
    tekst.addEventListener("keydown", (event) => {
      if (event.key === "Enter") add();
    });
    const node = h("details", {
      class: "eigen-factoren"
    }, h("summary", {}, t.titel), h("p", {}, t.uitleg), rows, h("div", {
      class: "eigen-nieuw"
    }, h("label", {
      for: tekst.id
    }, t.tekst), tekst, h("label", {
      for: soort.id
    }, t.soort), soort, button(t.voeg_toe, add)), said);
    list.after(node);
    const row = (factor2) => {
      const path = [
        "rondes",
        RONDE,
        "eigen",
        factor2.id
      ];
      const choices = gegevens.schaal.antwoorden.map((antwoord) => {
        const radio = h("input", {
          type: "radio",
          name: `eigen-${factor2.id}`,
          value: antwoord.teken,
          "data-key": `${factor2.id}-${antwoord.teken}`,
          change: () => {
            store2.set(path, antwoord.teken);
            say(teksten.scan.bewaard);
          }
        });
        radio.checked = factor2.teken === antwoord.teken;
        return h("label", {
          class: `antwoord antwoord--${antwoord.soort}`
        }, radio, h("span", {
          class: "antwoord-teken",
          "aria-hidden": "true"
        }, antwoord.teken), ` ${antwoord.titel}`);
      });
      return h("li", {
        class: "factor"
      }, h("fieldset", {
        class: "factor-vraag"
      }, h("legend", {}, h("span", {
        class: "factor-tekst"
      }, factor2.tekst)), h("div", {
        class: "antwoorden"
      }, ...choices), button(fill(t.haal_weg, {
        tekst: factor2.tekst
      }), () => {
        store2.set([
          "eigen",
          factor2.id
        ], null);
        tekst.focus();
        say(t.weggehaald);
      }, {
        class: "knop--klein"
      })));
    };
    return {
      node,
      update() {
        const own2 = ownFactors(store2, thema);
        if (own2.length > rows.children.length) node.open = true;
        renew(rows, ...own2.map(row));
      }
    };
  }
  function freshId() {
    const [chance] = crypto.getRandomValues(new Uint16Array(1));
    return `${Date.now().toString(36)}-${chance.toString(36)}`;
  }

  // hulpmiddelen/parts/result.js
  var GROUPS = (
    /** @type {const} */
    [
      "helpt",
      "aandacht",
      "midden",
      "uitzoeken",
      "nvt",
      "open"
    ]
  );
  function result(element, { store: store2, gegevens, teksten, signal }) {
    const [t, { schaal, themas }] = [
      teksten.resultaat,
      gegevens
    ];
    const most = highest(schaal);
    const body = h("div");
    const printer = (text2, list) => button(text2, () => {
      element.classList.toggle("print-lijst", list);
      print();
    });
    const [printResult, printList] = [
      printer(t.print, false),
      printer(t.print_lijst, true)
    ];
    addEventListener("afterprint", () => element.classList.remove("print-lijst"), {
      signal
    });
    const node = h("section", {
      class: "scan-resultaat",
      "aria-labelledby": "resultaat"
    }, h("h2", {
      id: "resultaat"
    }, t.titel), h("p", {
      class: "eigen"
    }, t.uitleg), body, h("p", {
      class: "knoppen"
    }, printResult, printList));
    element.append(node);
    const row = (factor2, teken2) => {
      const weight = kracht(schaal, factor2, teken2);
      const said = answerOf(schaal, teken2)?.titel;
      const plays = factor2.soort === "belemmerend" && {
        zwak: t.speelt,
        sterk: t.speelt_nauwelijks
      }[
        /** @type {"zwak" | "sterk"} */
        outcome(schaal, factor2, teken2)
      ];
      return h("li", {
        class: `uitkomst uitkomst--${factor2.soort}`
      }, h("span", {
        class: "uitkomst-tekst"
      }, factor2.adres ? h("a", {
        href: factor2.adres,
        "data-key": `uit-${factor2.nummer}`
      }, factor2.tekst) : factor2.tekst), said && h("span", {
        class: "uitkomst-antwoord"
      }, plays ? `${said}, ${plays}` : said), weight !== null && bar(weight, most));
    };
    const about = (thema, given) => {
      const score = scoreThema(schaal, thema, given);
      const [part, whole] = schaal.genoeg;
      const nodig = Math.ceil(score.toepasselijk * part / whole);
      const factoren = new Map(thema.factoren.map((f) => [
        f.nummer,
        f
      ]));
      const own2 = ownFactors(store2, thema.id);
      return h("div", {
        role: "group",
        "aria-labelledby": `resultaat-${thema.id}`
      }, h("h3", {
        id: `resultaat-${thema.id}`
      }, h("a", {
        href: thema.adres,
        "data-key": `res-${thema.id}`
      }, thema.titel)), h("p", {
        class: "punten"
      }, fill(t.punten, score)), h("p", {
        class: "duiding"
      }, score.duiding ?? (score.toepasselijk > 0 && fill(t.nog_niet, {
        ...score,
        nodig
      }))), ...GROUPS.filter((group) => score[group].length).map((group) => {
        const rows = score[group].map(({ nummer }) => row(factoren.get(nummer), given[nummer]));
        return group === "open" || group === "nvt" ? h("details", {
          "data-key": `${group}-${thema.id}`
        }, h("summary", {
          "data-key": `s-${group}-${thema.id}`
        }, `${t[group]} (${rows.length})`), h("ul", {
          class: "uitkomsten kale-lijst"
        }, ...rows)) : h("div", {
          class: `groep groep--${group}`
        }, h("h4", {}, t[group]), h("ul", {
          class: "uitkomsten kale-lijst"
        }, ...rows));
      }), own2.length > 0 && h("div", {
        class: "groep"
      }, h("h4", {}, teksten.eigen.kop), h("ul", {
        class: "uitkomsten kale-lijst"
      }, ...own2.map((factor2) => row(factor2, factor2.teken)))));
    };
    return {
      node,
      update() {
        const given = antwoordenOf(store2.dossier, RONDE);
        const some = themas.some((thema) => ownFactors(store2, thema.id).length || thema.factoren.some((f) => f.nummer in given));
        printResult.hidden = !some;
        element.classList.toggle("ingevuld", some);
        renew(body, ...some ? themas.map((thema) => about(thema, given)) : [
          h("p", {}, t.leeg)
        ]);
      }
    };
  }
  function bar(weight, most) {
    const steps = Array.from({
      length: most
    }, (_, step) => h("span", {
      class: step < weight ? "vol" : false
    }));
    return h("span", {
      class: "balk",
      "aria-hidden": "true"
    }, ...steps);
  }

  // hulpmiddelen/core/positions.js
  var OPEN = "-";
  function toPositions({ schaal, themas }, antwoorden) {
    const nummers = nummersOf(themas);
    const known2 = new Set(schaal.antwoorden.map(({ teken: teken2 }) => teken2));
    return Array.from({
      length: Math.max(0, ...nummers)
    }, (_, place) => {
      const teken2 = nummers.includes(place + 1) ? antwoorden[place + 1] : OPEN;
      return known2.has(teken2) ? teken2 : OPEN;
    }).join("");
  }
  function fromPositions(tekens, editie2, gids2) {
    const nummers = nummersIn(editie2, gids2);
    if (!nummers) return {
      fout: "onbekende-editie"
    };
    if (!/^[0-9a-z-]*$/.test(tekens) || tekens.length !== Math.max(0, ...nummers)) {
      return {
        fout: "beschadigd"
      };
    }
    const known2 = new Set(gids2.schaal.antwoorden.map(({ teken: teken2 }) => teken2));
    const antwoorden = {};
    for (const [place, teken2] of [
      ...tekens
    ].entries()) {
      if (teken2 === OPEN) continue;
      if (!known2.has(teken2)) return {
        fout: "onbekend-antwoord"
      };
      if (!nummers.includes(place + 1)) return {
        fout: "beschadigd"
      };
      antwoorden[place + 1] = teken2;
    }
    return {
      antwoorden,
      editie: editie2
    };
  }
  function nummersIn(editie2, gids2) {
    if (editie2 === gids2.editie) return nummersOf(gids2.themas);
    return Object.hasOwn(gids2.edities, editie2) ? Object.keys(gids2.edities[editie2]).map(Number) : void 0;
  }
  function nummersOf(themas) {
    return themas.flatMap(({ factoren }) => factoren.map(({ nummer }) => nummer));
  }

  // hulpmiddelen/core/code.js
  var ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  var BASE = ALPHABET.length;
  var VERSIE2 = 1;
  var MOST_FACTORS = 60;
  var LONGEST2 = 400;
  var [HEAD, CHECK, GROUP] = [
    5,
    2,
    4
  ];
  var PRIME = 1021;
  function encodeCode(gids2, antwoorden) {
    const tekens = toPositions(gids2, antwoorden);
    const [, ...editie2] = (/^(\d+)\.(\d+)$/.exec(gids2.editie) ?? []).map(Number);
    if (tekens.length > MOST_FACTORS || !editie2.length || editie2.some((part) => part >= BASE)) {
      return null;
    }
    const digits = digitsOf(gids2.schaal);
    const base = BigInt(digits.length);
    const answers2 = [
      ...tekens
    ].reduce((n, t) => n * base + BigInt(digits.indexOf(t)), 0n);
    const body = inBase(answers2, lengthFor(tekens.length, gids2.schaal) - HEAD - CHECK);
    const symbols = [
      VERSIE2,
      ...editie2,
      ...inBase(tekens.length, 2),
      ...body
    ];
    symbols.push(...inBase(checkOf(symbols, gids2.gids), CHECK));
    const text2 = symbols.map((symbol) => ALPHABET[symbol]).join("");
    return text2.replace(/.{4}(?=.)/g, "$&-");
  }
  function decodeCode(text2, gids2) {
    if (typeof text2 !== "string") return {
      fout: "geen-code"
    };
    if (text2.length > LONGEST2) return {
      fout: "te-lang"
    };
    const symbols = [];
    for (let plek = 0; plek < text2.length; plek++) {
      if (/[\s\p{Pd}]/u.test(text2[plek])) continue;
      const sign = text2[plek].replace(/[il]/i, "1").replace(/o/i, "0");
      const symbol = /^[0-9a-z]$/i.test(sign) ? ALPHABET.indexOf(sign.toUpperCase()) : -1;
      if (symbol < 0) return {
        fout: "verkeerd-teken",
        plek
      };
      symbols.push(symbol);
    }
    if (!symbols.length) return {
      fout: "geen-code"
    };
    const [check, body] = [
      symbols.slice(-CHECK),
      symbols.slice(0, -CHECK)
    ];
    if (body.length < HEAD || fromBase(check) !== BigInt(checkOf(body, gids2.gids))) {
      return {
        fout: whyUnchecked(symbols.length, gids2)
      };
    }
    const [versie, major, minor] = body;
    if (versie !== VERSIE2) return {
      fout: "andere-versie"
    };
    const editie2 = `${major}.${minor}`;
    const count = Number(fromBase(body.slice(3, HEAD)));
    if (count > MOST_FACTORS || symbols.length !== lengthFor(count, gids2.schaal)) {
      return {
        fout: nummersIn(editie2, gids2) ? "beschadigd" : "onbekende-editie"
      };
    }
    const digits = digitsOf(gids2.schaal);
    const base = BigInt(digits.length);
    let answers2 = fromBase(body.slice(HEAD));
    let tekens = "";
    for (let place = 0; place < count; place++, answers2 /= base) {
      tekens = digits[Number(answers2 % base)] + tekens;
    }
    return answers2 ? {
      fout: "beschadigd"
    } : fromPositions(tekens, editie2, gids2);
  }
  function whyUnchecked(length, gids2) {
    const lengths = [
      gids2.editie,
      ...Object.keys(gids2.edities)
    ].map((editie2) => lengthFor(Math.max(0, ...nummersIn(editie2, gids2) ?? []), gids2.schaal));
    if (lengths.includes(length)) return "controle-klopt-niet";
    return length < lengths[0] ? "te-kort" : "te-lang";
  }
  function lengthFor(count, schaal) {
    const most = BigInt(digitsOf(schaal).length) ** BigInt(count) - 1n;
    return Math.ceil((HEAD + most.toString(BASE).length + CHECK) / GROUP) * GROUP;
  }
  function digitsOf(schaal) {
    return [
      OPEN,
      ...schaal.antwoorden.map(({ teken: teken2 }) => teken2).sort()
    ];
  }
  function checkOf(symbols, seed) {
    const start = [
      ...seed
    ].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % PRIME, 0);
    return symbols.reduce((sum, symbol, place) => (sum + symbol * (place + 1)) % PRIME, start);
  }
  function inBase(value, length) {
    return [
      ...value.toString(BASE).padStart(length, "0")
    ].map((digit) => parseInt(digit, BASE));
  }
  function fromBase(symbols) {
    return symbols.reduce((value, symbol) => value * BigInt(BASE) + BigInt(symbol), 0n);
  }

  // hulpmiddelen/core/link.js
  var SOORT = "scan";
  var VERSIE3 = "1";
  var LONGEST3 = 400;
  function encodeLink(gids2, antwoorden) {
    return [
      SOORT,
      VERSIE3,
      gids2.gids,
      gids2.editie,
      toPositions(gids2, antwoorden)
    ].join("/");
  }
  function decodeLink(text2, gids2) {
    if (typeof text2 !== "string" || !/^#?scan\//.test(text2)) return {
      fout: "geen-link"
    };
    if (text2.length > LONGEST3) return {
      fout: "te-lang"
    };
    const [, versie, ofGids, editie2, tekens, ...rest] = text2.split("/");
    if (versie !== VERSIE3) return {
      fout: "andere-versie"
    };
    if (tekens === void 0 || rest.length) return {
      fout: "beschadigd"
    };
    if (ofGids !== gids2.gids) return {
      fout: "andere-gids"
    };
    return fromPositions(tekens, editie2, gids2);
  }

  // hulpmiddelen/copy.js
  async function copy(forms, select, put = () => navigator.clipboard.writeText(forms["text/plain"])) {
    try {
      await put();
      return true;
    } catch {
      const before = (
        /** @type {HTMLElement | null} */
        document.activeElement
      );
      select();
      const done = copyInTheOlderWay(forms);
      if (done) before?.focus();
      return done;
    }
  }
  function copyInTheOlderWay(forms) {
    const give = (event) => {
      for (const [type, text2] of Object.entries(forms)) event.clipboardData?.setData(type, text2);
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

  // hulpmiddelen/core/editions.js
  function compareEdition(then, themas, antwoorden) {
    const before = new Map(Object.entries(then ?? {}).map(([key, toen]) => [
      Number(key),
      toen
    ]));
    const gelijk = [];
    const anders = [];
    const nieuw = [];
    for (const { nummer, soort, tekst } of factorsOf(themas)) {
      const toen = before.get(nummer);
      if (then && !toen) nieuw.push(nummer);
      else if (toen && (toen.soort !== soort || toen.tekst !== tekst)) anders.push({
        nummer,
        toen
      });
      else gelijk.push(nummer);
      before.delete(nummer);
    }
    const weg = [
      ...before
    ].map(([nummer, toen]) => ({
      nummer,
      toen,
      teken: antwoorden[nummer] ?? null
    }));
    return {
      gelijk,
      anders,
      nieuw,
      weg
    };
  }

  // hulpmiddelen/parts/their-answers.js
  function theirAnswers({ store: store2, gegevens, teksten, say }, { antwoorden, editie: editie2 }, close) {
    const [t, { schaal, themas }] = [
      teksten.delen,
      gegevens
    ];
    const factoren = factorsOf(themas);
    const then = editie2 === gegevens.editie ? void 0 : gegevens.edities[editie2];
    const { anders, nieuw, weg } = compareEdition(then, themas, antwoorden);
    const toen = new Map(anders.map((one) => [
      one.nummer,
      one.toen
    ]));
    const own2 = antwoordenOf(store2.dossier, RONDE);
    const comparable = factoren.filter(({ nummer, soort }) => nummer in antwoorden && (toen.get(nummer)?.soort ?? soort) === soort);
    const theirs = Object.fromEntries(comparable.map(({ nummer }) => [
      nummer,
      antwoorden[nummer]
    ]));
    const different = comparable.filter(({ nummer }) => own2[nummer] !== theirs[nummer]);
    const titel = (teken2) => answerOf(schaal, teken2)?.titel ?? t.geen_antwoord;
    const points = (thema) => {
      const score = scoreThema(schaal, thema, theirs);
      return h("li", {}, fill(t.uitkomst, {
        ...score,
        titel: thema.titel
      }), " ", score.duiding);
    };
    const row = ({ nummer, tekst, adres }) => {
      const before = toen.get(nummer);
      const note = before ? fill(t.anders, {
        tekst: before.tekst
      }) : nieuw.includes(nummer) && t.nieuw;
      return h("tr", {
        class: own2[nummer] === antwoorden[nummer] ? false : "verschilt"
      }, h("th", {
        scope: "row"
      }, h("a", {
        href: adres
      }, tekst), note && h("p", {
        class: "gedeeld-noot"
      }, note)), h("td", {}, titel(antwoorden[nummer])), h("td", {}, titel(own2[nummer])));
    };
    const takeOver = () => ask(t.neem_over, [
      h("p", {}, fill(t.neem_over_vraag, {
        n: different.length
      }))
    ], [
      [
        t.neem_over,
        () => {
          store2.change((dossier, now) => different.reduce((next, { nummer }) => withValue(next, [
            "rondes",
            RONDE,
            "antwoorden",
            `${nummer}`
          ], theirs[nummer], now), dossier));
          close();
          say(t.overgenomen);
        }
      ],
      [
        teksten.dossier.annuleer,
        null
      ]
    ]);
    const heads = [
      "factor",
      "van_hen",
      "van_jou"
    ].map((name) => h("th", {
      scope: "col"
    }, t[name]));
    return h("section", {
      class: "gedeeld-paneel",
      tabindex: -1,
      "aria-labelledby": "gedeeld"
    }, h("h2", {
      id: "gedeeld"
    }, t.titel_ander), h("p", {}, t.uitleg_ander), editie2 !== gegevens.editie && h("p", {}, fill(t.editie, {
      toen: editie2,
      nu: gegevens.editie
    })), h("ul", {}, ...themas.map(points)), h("div", {
      class: "gedeeld-tabel",
      tabindex: 0,
      role: "region",
      "aria-label": t.tabel
    }, h("table", {}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...factoren.map(row)))), weg.length > 0 && h("h3", {}, t.weg), weg.length > 0 && h("ul", {}, ...weg.map((gone) => h("li", {}, `${gone.toen.tekst}: ${titel(gone.teken)}`))), h("p", {
      class: "knoppen"
    }, different.length > 0 && button(t.neem_over, takeOver), button(t.sluit, close)));
  }

  // hulpmiddelen/parts/share.js
  function share(element, aid) {
    const { store: store2, gegevens, teksten, form, signal, say } = aid;
    const t = teksten.delen;
    const copier = (name) => {
      const field = h("input", {
        type: "text",
        readonly: true,
        id: `deel-${name}`,
        focus: () => field.select()
      });
      const copyIt = async () => {
        const done = await copy({
          "text/plain": field.value
        }, () => field.focus());
        told.textContent = done ? t[`gekopieerd_${name}`] : t.zelf;
        say(told.textContent);
      };
      return {
        field,
        node: h("div", {
          class: "delen"
        }, h("label", {
          for: field.id
        }, t[name]), field, button(t[`kopieer_${name}`], copyIt))
      };
    };
    const [link, code] = [
      copier("link"),
      copier("code")
    ];
    const told = h("p", {
      class: "gezegd",
      "aria-hidden": "true"
    });
    const given = h("input", {
      type: "text",
      id: "deel-open",
      autocomplete: "off",
      spellcheck: "false"
    });
    const wrong = h("p", {
      class: "fout",
      role: "alert"
    });
    const opened = h("div", {
      class: "gedeeld"
    });
    const open = () => show(given.value.trim());
    given.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") open();
    });
    const show = (text2) => {
      const plain = decoded(text2);
      const read = /[#/]/.test(plain) ? decodeLink(plain.slice(Math.max(0, plain.indexOf("#"))), gegevens) : decodeCode(plain, gegevens);
      opened.replaceChildren();
      wrong.textContent = "";
      if ("fout" in read) {
        const plek = "plek" in read ? Number(read.plek) + 1 : "";
        wrong.textContent = fill(t.fouten[read.fout], {
          plek
        });
        return;
      }
      const close = () => {
        opened.replaceChildren();
        given.focus();
      };
      const panel = theirAnswers(aid, read, close);
      opened.append(panel);
      panel.focus();
    };
    const node = h("section", {
      class: "scan-delen",
      "aria-labelledby": "delen"
    }, h("h2", {
      id: "delen"
    }, t.titel), h("p", {}, t.uitleg), link.node, code.node, told, h("div", {
      class: "delen"
    }, h("label", {
      for: given.id
    }, t.open_label), given, button(t.open, open)), wrong);
    element.append(node);
    form.before(opened);
    signal.addEventListener("abort", () => opened.remove());
    const fromAddress = () => {
      if (!location.hash.startsWith("#scan/")) return;
      show(location.hash);
      if (wrong.textContent) given.focus();
    };
    addEventListener("hashchange", fromAddress, {
      signal
    });
    queueMicrotask(fromAddress);
    return {
      node,
      update() {
        const answers2 = antwoordenOf(store2.dossier, RONDE);
        link.field.value = `${location.href.split("#")[0]}#${encodeLink(gegevens, answers2)}`;
        const short = encodeCode(gegevens, answers2);
        code.node.hidden = short === null;
        code.field.value = short ?? "";
      }
    };
  }
  function decoded(text2) {
    try {
      return decodeURIComponent(text2);
    } catch {
      return text2;
    }
  }

  // hulpmiddelen/parts/summary.js
  function summary({ store: store2, gegevens, teksten, form }) {
    const node = h("div", {
      class: "scan-stand"
    });
    form.before(node);
    return {
      node,
      update() {
        const given = antwoordenOf(store2.dossier, RONDE);
        const count = countAnswered(store2, gegevens);
        const points = gegevens.themas.map((thema) => {
          const score = scoreThema(gegevens.schaal, thema, given);
          return h("li", {}, h("a", {
            href: `#resultaat-${thema.id}`,
            "data-key": thema.id
          }, thema.titel), " ", score.van > 0 && fill(teksten.resultaat.punten, score));
        });
        renew(node, h("p", {}, fill(teksten.scan.stand, count)), h("progress", {
          max: count.totaal,
          value: count.beantwoord,
          "aria-hidden": "true"
        }), h("ul", {
          class: "kale-lijst"
        }, ...points));
      }
    };
  }

  // hulpmiddelen/parts/tackle.js
  var MOST = 3;
  function tackle(element, { store: store2, gegevens, teksten, say }) {
    const [t, { schaal, themas }] = [
      teksten.aanpak,
      gegevens
    ];
    const factoren = (
      /** @type {any[]} */
      factorsOf(themas)
    );
    const body = h("div");
    const node = h("section", {
      class: "scan-aanpak",
      "aria-labelledby": "aanpak"
    }, h("h2", {
      id: "aanpak"
    }, t.titel), h("p", {}, fill(t.uitleg, {
      most: MOST
    })), body);
    element.append(node);
    const chosen = () => {
      const own2 = ownFactors(store2);
      const picked2 = (
        /** @type {(number | string)[]} */
        store2.get("aanpak") ?? []
      );
      return picked2.flatMap((nummer) => [
        ...factoren,
        ...own2
      ].find((factor2) => factor2.nummer === nummer) ?? []);
    };
    const choose = (next, told, key) => {
      store2.set([
        "aanpak"
      ], next.map((factor2) => factor2.nummer));
      body.querySelector(`[data-key="${key}"]`)?.focus();
      say(told);
    };
    const option = (factor2, now) => {
      const box = h("input", {
        type: "checkbox",
        "data-key": `kies-${factor2.nummer}`,
        change: () => {
          if (box.checked && now.length >= MOST) {
            box.checked = false;
            return say(fill(t.vol, {
              most: MOST
            }));
          }
          const next = box.checked ? [
            ...now,
            factor2
          ] : now.filter((other) => other !== factor2);
          const told = fill(box.checked ? t.toegevoegd : t.weggehaald, {
            n: next.length,
            most: MOST
          });
          choose(next, told, `kies-${factor2.nummer}`);
        }
      });
      box.checked = now.includes(factor2);
      return h("li", {}, h("label", {
        class: "keuze"
      }, box, ` ${factor2.tekst}`));
    };
    const move = (now, from, to) => {
      const next = now.toSpliced(from, 1).toSpliced(to, 0, now[from]);
      const way = to < from ? to > 0 ? "om" : "neer" : to < now.length - 1 ? "neer" : "om";
      choose(next, fill(t.verplaatst, {
        plek: to + 1,
        totaal: now.length
      }), `${way}-${now[from].nummer}`);
    };
    const picked = (factor2, place, now) => {
      const mover = (way, text2, to, sign) => to >= 0 && to < now.length && button(sign, () => move(now, place, to), {
        class: "knop--klein",
        "data-key": `${way}-${factor2.nummer}`,
        "aria-label": fill(text2, {
          tekst: factor2.tekst
        })
      });
      return h("li", {
        class: "aanpak"
      }, h("div", {
        class: "aanpak-kop"
      }, h("strong", {}, factor2.adres ? h("a", {
        href: factor2.adres,
        "data-key": `naar-${factor2.nummer}`
      }, factor2.tekst) : factor2.tekst), mover("om", t.omhoog, place - 1, "\u2191"), mover("neer", t.omlaag, place + 1, "\u2193")), factor2.acties?.length > 0 && h("ul", {
        class: "acties kale-lijst"
      }, ...factor2.acties.map((actie) => action(factor2, actie))));
    };
    const action = (factor2, actie) => {
      const id = `${factor2.nummer}${actie.letter}`;
      const now = (
        /** @type {Record<string, any>} */
        store2.get("acties", id) ?? {}
      );
      const put = (change) => {
        store2.set([
          "acties",
          id
        ], {
          ...now,
          ...change
        });
        say(teksten.scan.bewaard);
      };
      const box = h("input", {
        type: "checkbox",
        "data-key": `doe-${id}`,
        change: () => put({
          doen: box.checked
        })
      });
      box.checked = now.doen === true;
      const question = (name) => {
        const select = h("select", {
          "data-key": `${name}-${id}`,
          change: () => put({
            [name]: select.value
          })
        }, h("option", {
          value: ""
        }, t.kies_antwoord), ...[
          "ja",
          "nee",
          "onbekend"
        ].map((value) => h("option", {
          value
        }, t[value])));
        select.value = now[name] ?? "";
        return h("label", {}, `${t[name]} `, select);
      };
      return h("li", {}, h("fieldset", {
        class: "actie",
        "aria-label": actie.tekst
      }, h("p", {}, actie.tekst), actie.herkomst === "eigen" && h("p", {
        class: "eigen"
      }, t.eigen_actie), h("div", {
        class: "actie-vragen"
      }, h("label", {
        class: "keuze"
      }, box, ` ${t.doen}`), question("haalbaar"), question("effect"))));
    };
    return {
      node,
      update() {
        const given = antwoordenOf(store2.dossier, RONDE);
        const now = chosen();
        const asking = [
          ...weigh(schaal, factoren, given, "zwak"),
          ...weigh(schaal, factoren, given, "onzeker")
        ].map(({ nummer }) => factoren.find((factor2) => factor2.nummer === nummer));
        const own2 = ownFactors(store2).filter((factor2) => [
          "zwak",
          "onzeker"
        ].includes(outcome(
          schaal,
          /** @type {any} */
          factor2,
          factor2.teken
        ))).map((factor2) => now.find(({ nummer }) => nummer === factor2.id) ?? factor2);
        const options = [
          .../* @__PURE__ */ new Set([
            ...asking,
            ...own2,
            ...now
          ])
        ];
        renew(body, ...options.length ? [
          h("h3", {
            class: "aanpak-keuzes-kop"
          }, t.kies),
          h("ul", {
            class: "aanpak-keuzes kale-lijst"
          }, ...options.map((factor2) => option(factor2, now)))
        ] : [
          h("p", {}, t.leeg)
        ], now.length > 0 && h("h3", {}, t.gekozen), now.length > 0 && h("ol", {
          class: "aanpakken"
        }, ...now.map((factor2, place) => picked(factor2, place, now))));
      }
    };
  }

  // hulpmiddelen/elements/factor-scan.js
  function factorScan(element, aid) {
    const { form, gegevens, teksten } = aid;
    for (const factor2 of factorsOf(gegevens.themas)) {
      const text2 = form.querySelector(`[data-nummer="${factor2.nummer}"] [id$=-tekst]`);
      factor2.tekst = text2?.textContent ?? "";
    }
    const lists = (
      /** @type {HTMLElement[]} */
      [
        ...form.querySelectorAll(".factoren")
      ]
    );
    return [
      answers(aid),
      summary(aid),
      ...lists.map((list) => ownFactorsOf(list, aid)),
      result(element, aid),
      ...teksten.aanpak ? [
        tackle(element, aid),
        share(element, aid)
      ] : [],
      keep(element, aid)
    ];
  }

  // hulpmiddelen/core/advice.js
  function adviseTrainingen({ trainingen, themas, schaal, antwoorden, hand = {} }) {
    const factoren = new Map(factorsOf(themas).map((factor2) => [
      factor2.nummer,
      factor2
    ]));
    const advise = ({ id, banden }) => {
      const tied = banden.map(({ factor: nummer, bij, geeft }) => {
        const factor2 = factoren.get(nummer);
        const uitkomst = factor2 ? outcome(schaal, factor2, antwoorden[nummer]) : "open";
        return {
          nummer,
          uitkomst,
          geeft,
          fires: bij.some((when) => when === uitkomst)
        };
      });
      const redenen = tied.filter(({ fires }) => fires).map(({ nummer, uitkomst, geeft }) => ({
        nummer,
        uitkomst,
        geeft
      }));
      const given = redenen.map(({ geeft }) => geeft);
      const silent = tied.every(({ uitkomst }) => uitkomst === "open") ? "open" : "uit";
      const own2 = given.includes("aan") ? "aan" : given[0] ?? silent;
      const set = Object.hasOwn(hand, id) ? hand[id] : null;
      return {
        id,
        stand: set ?? own2,
        redenen,
        hand: set !== null
      };
    };
    return trainingen.map((training) => {
      const regels = training.regels.map(advise);
      const count = (wanted) => regels.filter(({ stand }) => stand === wanted).length;
      return {
        id: training.id,
        regels,
        aan: count("aan"),
        misschien: count("misschien")
      };
    });
  }
  function leftOver({ themas, schaal, aarden, antwoorden }) {
    const beyond = factorsOf(themas).filter(({ aard }) => !aarden[aard]?.door_training);
    return weigh(schaal, beyond, antwoorden, "zwak").map(({ nummer }) => nummer);
  }

  // hulpmiddelen/parts/training-advice.js
  function known({ store: store2, gegevens: { trainingen, themas, schaal, aarden } }) {
    const regels = trainingen.flatMap((training) => training.regels);
    const hand = Object.fromEntries(regels.map(({ id }) => [
      id,
      store2.get("regels", id)
    ]));
    const antwoorden = antwoordenOf(store2.dossier, RONDE);
    return {
      trainingen,
      themas,
      schaal,
      aarden,
      antwoorden,
      hand
    };
  }
  var advice = (aid) => adviseTrainingen(known(aid));
  function factorOf({ gegevens }, nummer) {
    return (
      /** @type {any} */
      factorsOf(gegevens.themas).find((f) => f.nummer === nummer)
    );
  }
  function counts({ teksten: { trainingkiezer: t } }, { aan, misschien }) {
    const said = [
      aan && fill(t.klopt, {
        n: aan
      }),
      misschien && fill(t.misschien, {
        n: misschien
      })
    ];
    return said.filter(Boolean).join(", ") || t.niets;
  }
  function reasons(aid, redenen) {
    const { antwoorden, schaal } = known(aid);
    return h("ul", {}, ...redenen.map(({ nummer }) => {
      const { adres, tekst } = factorOf(aid, nummer);
      const told = fill(aid.teksten.trainingkiezer.reden, {
        antwoord: answerOf(schaal, antwoorden[nummer])?.titel ?? ""
      });
      return h("li", {}, told, " ", h("a", {
        href: adres,
        "data-key": `f-${nummer}`
      }, tekst));
    }));
  }

  // hulpmiddelen/parts/beyond-training.js
  function beyondTraining(element, aid) {
    const { store: store2, gegevens, teksten } = aid;
    const t = teksten.trainingkiezer;
    const node = h("section", {
      class: "kiezer-let-op"
    });
    element.querySelector(".kiezer-advies")?.append(node);
    const stored = (id) => (
      /** @type {any} */
      store2.get("acties", id) ?? {}
    );
    const actions = ({ nummer, acties }) => acties.map(({ letter, tekst }) => ({
      id: `${nummer}${letter}`,
      tekst
    }));
    const choice = ({ id, tekst }) => {
      const box = h("input", {
        type: "checkbox",
        "data-key": id,
        change: () => store2.set([
          "acties",
          id
        ], {
          ...stored(id),
          doen: box.checked
        })
      });
      box.checked = stored(id).doen === true;
      return h("label", {
        class: "keuze"
      }, box, ` ${tekst}`);
    };
    const row = (factor2) => h("li", {}, h("a", {
      href: factor2.adres,
      "data-key": `l-${factor2.nummer}`
    }, factor2.tekst), h("p", {}, gegevens.aarden[factor2.aard].uitleg), ...actions(factor2).map(choice));
    return {
      node,
      update() {
        const left = leftOver(known(aid)).map((nummer) => factorOf(aid, nummer));
        const acts = left.flatMap(actions).some(({ id }) => stored(id).doen);
        node.hidden = left.length === 0 || ![
          store2.get("activiteiten")
        ].flat().some((id) => gegevens.trainingen.some((training) => training.id === id));
        node.classList.toggle("kiezer-let-op--goed", acts);
        renew(node, h("h3", {}, acts ? t.ook : t.let_op), !acts && h("p", {}, t.let_op_uitleg), h("ul", {
          class: "kale-lijst"
        }, ...left.map(row)));
      }
    };
  }

  // hulpmiddelen/parts/side-by-side.js
  var NONE = "geen";
  function sideBySide(element, aid) {
    const { store: store2, gegevens, teksten, signal, say } = aid;
    const t = teksten.trainingkiezer;
    const row = element.querySelector(".kiezer-rij-regels");
    const boxes = (
      /** @type {HTMLInputElement[]} */
      [
        ...element.querySelectorAll("input[name=keuze]")
      ]
    );
    const labelOf = (box) => box.closest("label")?.textContent?.trim();
    row?.toggleAttribute("hidden", false);
    signal.addEventListener("abort", () => row?.toggleAttribute("hidden", true));
    element.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !boxes.includes(target)) return;
      const none = target.value === NONE;
      const chosen = boxes.filter((box) => box.checked && box.value === NONE === none);
      const values = chosen.map(({ value }) => value);
      store2.set([
        "activiteiten"
      ], none && values.length ? NONE : values);
      say(chosen.length ? fill(t.gekozen, {
        titels: chosen.map(labelOf).join(", ")
      }) : t.niets_gekozen);
    }, {
      signal
    });
    const fits = ({ id, regels, aan, misschien }) => {
      const texts = gegevens.trainingen.find((training) => training.id === id).regels;
      const lines = regels.filter(({ stand }) => stand === "aan" || stand === "misschien");
      const why = lines.map((line) => h("li", {}, texts.find((regel) => regel.id === line.id).tekst, line.hand && ` (${t.zelf.toLowerCase()})`, !line.hand && reasons(aid, line.redenen)));
      return [
        h("p", {
          class: "kiezer-telling"
        }, counts(aid, {
          aan,
          misschien
        })),
        why.length > 0 && h("details", {
          "data-key": `waarom-${id}`
        }, h("summary", {
          "data-key": `w-${id}`
        }, t.waarom), h("ul", {}, ...why))
      ];
    };
    return {
      update() {
        const cell = (id) => element.querySelector(`[data-advies="${id}"]`);
        const all = advice(aid);
        for (const training of all) {
          const place = cell(training.id);
          if (place) renew(place, ...fits(training));
        }
        const said = all.some(({ aan }) => aan > 0) ? t.geen_wel : t.geen_uitleg;
        const none = cell(NONE);
        if (none) renew(none, h("p", {
          class: "kiezer-telling"
        }, said));
        const chosen = [
          store2.get("activiteiten")
        ].flat();
        for (const box of boxes) box.checked = chosen.includes(box.value);
      }
    };
  }

  // hulpmiddelen/parts/training-lines.js
  function trainingLines(aid) {
    const { store: store2, gegevens, teksten, form, signal, say } = aid;
    const t = teksten.trainingkiezer;
    form.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const id = (
        /** @type {HTMLElement | null} */
        target.closest("[data-regel]")?.dataset.regel
      );
      if (!id) return;
      store2.set([
        "regels",
        id
      ], target.value);
      const of = advice(aid).find(({ regels }) => regels.some((line) => line.id === id));
      const training = gegevens.trainingen.find((one) => one.id === of?.id);
      if (of) say(fill(t.gewijzigd, {
        training: training.titel,
        stand: counts(aid, of)
      }));
    }, {
      signal
    });
    const groups = (
      /** @type {HTMLElement[]} */
      [
        ...form.querySelectorAll("[data-regel]")
      ]
    );
    const lines = groups.map((group) => {
      const why = h("div", {
        class: "kiezer-waarom"
      });
      group.append(why);
      signal.addEventListener("abort", () => why.remove());
      return {
        group,
        why,
        id: String(group.dataset.regel)
      };
    });
    const byHand = (group, id) => {
      const regels = gegevens.trainingen.flatMap((training) => training.regels);
      const tied = regels.find((regel) => regel.id === id)?.banden.length > 0;
      const undo = button(tied ? t.terug : t.wis, () => {
        store2.set([
          "regels",
          id
        ], null);
        group.querySelector("input")?.focus();
        say(tied ? t.teruggezet : t.gewist);
      }, {
        class: "knop--klein",
        "data-key": `terug-${id}`
      });
      return h("p", {}, `${t.zelf}. `, undo);
    };
    return {
      update() {
        const found = new Map(advice(aid).flatMap(({ regels }) => regels).map((line) => [
          line.id,
          line
        ]));
        for (const { group, why, id } of lines) {
          const { stand, hand = false, redenen = [] } = found.get(id) ?? {};
          for (const radio of group.querySelectorAll("input")) radio.checked = radio.value === stand;
          if (hand) renew(why, byHand(group, id));
          else if (redenen.length) renew(why, h("p", {}, t.uit_scan), reasons(aid, redenen));
          else renew(why);
        }
      }
    };
  }

  // hulpmiddelen/elements/training-kiezer.js
  function trainingKiezer(element, aid) {
    return [
      trainingLines(aid),
      sideBySide(element, aid),
      beyondTraining(element, aid),
      keep(element, aid)
    ];
  }

  // hulpmiddelen/everywhere.js
  function showContext(store2) {
    const label = document.querySelector(".contextkeuze");
    const select = label?.querySelector("select");
    if (!(label instanceof HTMLElement) || !select) return;
    const words = label.dataset;
    select.addEventListener("change", () => store2.set([
      "context"
    ], select.value || null));
    const kaders = [
      ...document.querySelectorAll("[data-contexten]")
    ].map((kader) => {
      const of = String(
        /** @type {HTMLElement} */
        kader.dataset.contexten
      ).split(" ");
      const title = kader.querySelector(".kader-titel");
      const button2 = h("button", {
        type: "button",
        class: "kader-knop",
        "aria-expanded": "true",
        hidden: true,
        click: () => fold(button2.getAttribute("aria-expanded") === "true")
      });
      const mine = h("span", {
        class: "kader-mijn",
        hidden: true
      }, words.mijn);
      if (title?.id) button2.setAttribute("aria-describedby", title.id);
      const fold = (closed) => {
        kader.classList.toggle("kader--dicht", closed);
        button2.setAttribute("aria-expanded", String(!closed));
        button2.textContent = String(closed ? words.toon : words.verberg);
      };
      title?.after(button2);
      kader.querySelector(".kader-label")?.append(mine);
      return (chosen) => {
        const other = chosen !== "" && !of.includes(chosen);
        button2.hidden = !other;
        fold(other);
        mine.hidden = chosen === "" || other;
        kader.classList.toggle("kader--mijn", !mine.hidden);
      };
    });
    const rows = (
      /** @type {HTMLElement[]} */
      [
        ...document.querySelectorAll("tr[data-context]")
      ].map((row) => {
        const told = h("p", {
          class: "kader-mijn",
          hidden: true
        }, words.mijn);
        row.querySelector("th")?.append(told);
        return {
          row,
          told
        };
      })
    );
    let shown;
    const update = () => {
      const given = String(store2.get("context") ?? "");
      const chosen = [
        ...select.options
      ].some(({ value }) => value === given) ? given : "";
      label.hidden = chosen === "" && !select.matches(":focus");
      select.value = chosen;
      if (chosen === shown) return;
      shown = chosen;
      for (const show of kaders) show(chosen);
      for (const { row, told } of rows) told.hidden = row.dataset.context !== chosen;
    };
    store2.addEventListener("change", update);
    update();
  }

  // hulpmiddelen/store.js
  var Store = class extends EventTarget {
    /** What stands in storage and cannot be read, or not whole. @type {string | null} */
    raw = null;
    /** @type {Dossier} */
    dossier;
    /** How what stands in storage was read. @type {"onleesbaar" | "deels" | "nieuwere-versie" | null} */
    #reading = null;
    /** Why storage does not take what is given. @type {"geblokkeerd" | "vol" | null} */
    #refusal = null;
    #key;
    /** Where that stays that could only be read in part. */
    #former;
    #empty;
    #gids;
    /**
     * @param {string} gids
     * @param {string} editie
     */
    constructor(gids2, editie2) {
      super();
      this.#gids = gids2;
      this.#key = `dossier:${gids2}`;
      this.#former = `${this.#key}:eerder`;
      this.#empty = () => emptyDossier(gids2, editie2);
      this.dossier = this.#empty();
      this.#try((storage) => this.#keepRaw(storage.getItem(this.#former), "deels"));
      this.#catchUp();
      addEventListener("pageshow", ({ persisted }) => {
        if (!persisted) return;
        this.#catchUp();
        this.#tell();
      });
      addEventListener("storage", ({ key, newValue }) => {
        if (key !== this.#key && key !== null) return;
        if (newValue === null) this.dossier = this.#empty();
        else this.#catchUp();
        this.#tell();
      });
    }
    /** @returns {Status} */
    get status() {
      const untouchable = this.#reading === "deels" ? null : this.#reading;
      return untouchable ?? this.#refusal ?? this.#reading ?? "bewaard";
    }
    /**
     * @param {string[]} path
     * @returns {Json}
     */
    get(...path) {
      return valueAt(this.dossier, path);
    }
    /**
     * @param {string[]} path
     * @param {Json} waarde
     */
    set(path, waarde) {
      this.change((dossier, now) => withValue(dossier, path, waarde, now));
    }
    /** @param {(dossier: Dossier, now: number) => Dossier} how */
    change(how) {
      this.#catchUp();
      this.dossier = how(this.dossier, Date.now());
      this.#write();
      this.#tell();
    }
    /** Forget what could only be read in part; what was read of it stays. */
    forgetFormer() {
      this.#keepRaw(null, null);
      this.#write();
      this.#try((storage) => storage.removeItem(this.#former));
      this.#tell();
    }
    /** Forget everything, also what could not be read. */
    clear() {
      this.dossier = this.#empty();
      this.#keepRaw(null, null);
      this.#try((storage) => {
        storage.removeItem(this.#key);
        storage.removeItem(this.#former);
      });
      this.#tell();
    }
    /** What another tab wrote meanwhile. */
    #catchUp() {
      this.#try((storage) => {
        const text2 = storage.getItem(this.#key);
        if (text2 === null) return;
        const read = parseDossier(text2, {
          gids: this.#gids
        });
        if ("dossier" in read) {
          this.dossier = mergeDossiers(this.dossier, read.dossier);
          if (read.weggelaten) this.#keepRaw(text2, "deels");
        } else {
          this.#keepRaw(text2, read.fout === "nieuwere-versie" ? read.fout : "onleesbaar");
        }
      });
    }
    #write() {
      if (this.#reading === "onleesbaar" || this.#reading === "nieuwere-versie") return;
      this.#try((storage) => {
        if (this.raw !== null) storage.setItem(this.#former, this.raw);
        storage.setItem(this.#key, JSON.stringify(this.dossier));
      });
    }
    /**
     * @param {string | null} raw
     * @param {"onleesbaar" | "deels" | "nieuwere-versie" | null} reading
     */
    #keepRaw(raw, reading) {
      this.raw = raw;
      this.#reading = raw === null ? null : reading;
    }
    /** @param {(storage: Storage) => void} what */
    #try(what) {
      this.#refusal = null;
      try {
        what(localStorage);
      } catch (error) {
        const full = error instanceof DOMException && error.name === "QuotaExceededError";
        this.#refusal = full ? "vol" : "geblokkeerd";
      }
    }
    #tell() {
      this.dispatchEvent(new Event("change"));
    }
  };

  // hulpmiddelen/main.js
  var { gids = "", editie = "" } = (
    /** @type {HTMLElement | null} */
    document.querySelector("script[data-gids]")?.dataset ?? {}
  );
  var store = new Store(gids, editie);
  var AIDS = [
    ["factor-scan", factorScan],
    ["context-kiezer", contextKiezer],
    ["training-kiezer", trainingKiezer]
  ];
  for (const [name, build] of AIDS) {
    if (!customElements.get(name)) customElements.define(name, aidElement(build, () => store));
  }
  showContext(store);
})();

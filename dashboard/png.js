// Ours alone, and it holds no text: the button beside a chart draws what is shown there as a picture.
(() => {
  const box = document.querySelector(".st-key-NAME");
  const button = box?.querySelector("button.png");
  if (!button) return;
  const save = (address) => {
    const link = document.createElement("a");
    link.href = address;
    link.download = "onrecord-NAME.png";
    link.click();
  };
  const inline = (blob) =>
    new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.readAsDataURL(blob);
    });
  // A picture knows none of the page's fonts: the one it is written in, served by the dashboard itself, goes along.
  const font = async (family) => {
    const faces = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule && rule.style.fontStyle !== "italic")
      .filter((rule) => family.includes(rule.style.fontFamily.replaceAll('"', "")));
    const written = faces.map(async (face) => {
      const place = new URL(/url\("?([^")]+)/.exec(face.style.src)[1], face.parentStyleSheet.href ?? location.href);
      const letters = await inline(await (await fetch(place)).blob());
      return `@font-face { font-family: ${face.style.fontFamily}; font-weight: 200 900; src: url(${letters}); }`;
    });
    return (await Promise.all(written)).join("\n");
  };
  const draw = async (drawn) => {
    const { width, height } = drawn.getBoundingClientRect();
    const copy = drawn.cloneNode(true);
    const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
    style.textContent = await font(getComputedStyle(drawn.querySelector("text") ?? drawn).fontFamily);
    copy.prepend(style);
    const picture = new Image();
    picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(copy));
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    const ground = canvas.getContext("2d");
    ground.fillStyle = getComputedStyle(document.querySelector(".stApp")).backgroundColor;
    ground.fillRect(0, 0, canvas.width, canvas.height);
    ground.drawImage(picture, 0, 0, canvas.width, canvas.height);
    save(canvas.toDataURL("image/png"));
  };
  button.onclick = () => {
    const painted = box.querySelector("canvas.marks");
    const drawn = box.querySelector("svg.marks");
    if (painted) save(painted.toDataURL("image/png"));
    else if (drawn) draw(drawn);
  };
})();
